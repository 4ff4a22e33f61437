import { words } from '../../i18n/index'

/** A product's square picture with its number, and whether it is on show or sold out; as wide as its place. */
Component({
  properties: {
    src: String,
    number: Number,
    onShow: Boolean,
    soldOut: Boolean,
  },
  data: { broken: false, onShowLabel: words.shop.onShow, soldOutLabel: words.shop.soldOut },
  observers: {
    src() {
      this.setData({ broken: false })
    },
  },
  methods: {
    onError() {
      this.setData({ broken: true })
    },
  },
})
