import { comparer, computed } from 'mobx-miniprogram'
import { productPrice, words } from '../../i18n/index'
import { bindFields } from '../../store/binding/bind-fields'
import { roomStore } from '../../store/index'

/** What the card says of the product on show; null while there is none. */
const face = computed(
  () => {
    const { shown } = roomStore.shop
    if (!shown) return null
    const { title, picture, number, soldOut } = shown
    const price = productPrice(shown)
    const label = `${words.shop.onShow}: ${title}, ${soldOut ? words.shop.soldOut : price}`
    return { title, picture, number, soldOut, price, label }
  },
  { equals: comparer.structural },
)

/**
 * The product on show, above the bar. It goes while the keyboard is up and when the host withdraws it, and keeps its
 * face while it fades.
 */
Component({
  options: { pureDataPattern: /^_/ },
  behaviors: [
    bindFields(() => ({
      away: face.get() === null || roomStore.input.keyboard > 0,
      _face: face.get(),
    })),
  ],
  data: {
    last: { title: '', picture: '', number: 0, soldOut: false, price: '', label: '' },
    look: words.shop.buy,
    soldOutLabel: words.shop.soldOut,
  },
  observers: {
    _face(now: ReturnType<typeof face.get>) {
      if (now) this.setData({ last: now })
    },
  },
  methods: {
    onTap() {
      const { shown } = roomStore.shop
      if (shown) roomStore.shop.look(shown.productID)
    },
  },
})
