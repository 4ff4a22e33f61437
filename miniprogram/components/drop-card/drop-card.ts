import { words } from '../../i18n/index'
import { bindFields } from '../../store/binding/bind-fields'
import { roomStore } from '../../store/index'
import { ticketOf } from './ticket'

type Tap = WechatMiniprogram.TouchEvent<
  Record<never, never>,
  Record<never, never>,
  { id: string; state: string }
>

/** The newest that can still be had or was won, else the newest that is over. */
function newest() {
  const cards = [...roomStore.drops.cards].reverse()
  return cards.find(({ state }) => state !== 'gone' && state !== 'expired') ?? cards[0]
}

/**
 * A coupon or a red packet that was dropped into the room, as a ticket with its time: one at once, the newest, so that
 * the picture stays free.
 */
Component({
  behaviors: [
    bindFields(() => {
      const card = newest()
      return { tickets: card ? [ticketOf(card)] : [] }
    }),
  ],
  data: { close: words.close },
  methods: {
    /** Claims what is open, and leads to what was claimed. */
    onAction({ currentTarget: { dataset } }: Tap) {
      if (dataset.state === 'open') return roomStore.drops.claim(dataset.id)
      if (dataset.state !== 'claimed') return
      roomStore.drops.dismiss(dataset.id)
      roomStore.shop.showCoupons()
    },
    onClose({ currentTarget: { dataset } }: Tap) {
      roomStore.drops.dismiss(dataset.id)
    },
  },
})
