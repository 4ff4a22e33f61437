import { countdown, failureText, price, words } from '../../i18n/index'
import type { DropCard } from '../../store/selling/drops'

const { shop } = words

/** What is called otherwise for a coupon than for a red packet. */
const called = {
  coupon: { name: shop.couponDrop, claim: shop.claim, claiming: shop.claiming, gone: shop.couponGone },
  packet: { name: shop.redPacket, claim: shop.open, claiming: shop.opening, gone: shop.packetGone },
}

/** The one line below the title: what it is good for, or how it ended. */
function noteOf({ kind, state, failure, amountFen, minimumFen, wonFen }: DropCard): string {
  if (state === 'gone') return called[kind].gone
  if (state === 'expired') return shop.expired
  if (state === 'claimed') return kind === 'coupon' ? shop.couponWon : shop.packetWon(price(wonFen))
  if (failure) return failureText(failure)
  if (kind === 'packet') return shop.toShare(price(amountFen))
  return minimumFen > 0 ? shop.over(price(minimumFen)) : shop.anyOrder
}

/** A drop as its ticket says it. */
export function ticketOf(card: DropCard) {
  const { id, kind, title, amountFen, secondsLeft, state, failure } = card
  const { name, claim, claiming } = called[kind]
  const actions = { open: claim, claiming, claimed: shop.use, gone: '', expired: '' }
  return {
    id,
    kind,
    name,
    title,
    state,
    amount: kind === 'coupon' ? price(amountFen) : '',
    note: noteOf(card),
    failed: failure !== '',
    left: state === 'open' || state === 'claiming' ? countdown(secondsLeft) : '',
    action: actions[state],
  }
}
