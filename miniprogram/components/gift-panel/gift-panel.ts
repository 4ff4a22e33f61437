import { comparer, computed } from 'mobx-miniprogram'
import { failureText, remedyText, words } from '../../i18n/index'
import { bindFields } from '../../store/binding/bind-fields'
import { roomStore } from '../../store/index'
import type { Chip } from '../chips/chips'

/** How many can be given at one tap. */
const COUNTS = [1, 5, 10, 66]

/** Gifts in a row, rows that are seen without scrolling, and the height of one in rpx. */
const COLUMNS = 4
const ROWS = 2
const ROW = 212

type Tap = WechatMiniprogram.TouchEvent<Record<never, never>, Record<never, never>, { id: string }>

const counts = computed(
  () =>
    COUNTS.map((count): Chip => {
      const chosen = roomStore.gifts.count === count
      return { id: String(count), name: `×${count}`, hint: '', chosen, off: false }
    }),
  { equals: comparer.structural },
)

const catalogue = computed(() =>
  roomStore.gifts.catalogue.map(({ coins, ...gift }) => ({ ...gift, price: words.gifts.coins(coins) })),
)

/** Coins that are missing for what is chosen; 0 where they suffice or are not known. */
function missing(): number {
  const { balance, cost } = roomStore.gifts
  return balance === null ? 0 : Math.max(0, cost - balance)
}

/** What is in the way, and what to do about it; empty while nothing is. */
function objection(): string {
  const { failure } = roomStore.gifts
  if (missing() > 0) return words.gifts.tooDear(missing())
  return failure && `${failureText(failure)}. ${remedyText(failure, words.gifts.remedies)}`
}

/** The gifts and what the viewer has to give them: choose, how many, give; then the same button goes on with the combo. */
Component({
  properties: {
    /** Fills its place on a page instead of rising over one. */
    flat: Boolean,
  },
  behaviors: [
    bindFields(() => {
      const { opened, chosen, balance, cost, combo, sending } = roomStore.gifts
      const gifts = catalogue.get()
      return {
        opened,
        catalogue: gifts,
        empty: gifts.length === 0 && roomStore.room.phase === 'open',
        loading: gifts.length === 0 && roomStore.room.phase === 'entering',
        height: Math.min(ROWS, Math.ceil(gifts.length / COLUMNS)) * ROW,
        chosenID: chosen?.giftID ?? '',
        counts: counts.get(),
        guest: roomStore.viewer.phase === 'guest',
        balance: balance === null ? '' : words.gifts.coins(balance),
        action: combo > 0 ? words.gifts.again : words.gifts.send(cost),
        combo,
        sending,
        tooDear: missing() > 0,
        objection: objection(),
      }
    }),
  ],
  data: {
    title: words.gifts.title,
    nothing: words.gifts.nothing,
    entering: words.entering,
    quantityLabel: words.gifts.quantity,
    balanceLabel: words.gifts.balance,
    signIn: words.gifts.signInForCoins,
  },
  methods: {
    onChoose({ currentTarget }: Tap) {
      roomStore.gifts.choose(currentTarget.dataset.id)
    },
    onCount({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
      roomStore.gifts.setCount(Number(detail.id))
    },
    onSend() {
      if (missing() === 0) roomStore.gifts.send()
    },
    onSignIn() {
      roomStore.viewer.ask()
    },
    onClose() {
      roomStore.gifts.close()
    },
  },
})
