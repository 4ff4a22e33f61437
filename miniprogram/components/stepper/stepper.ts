import { words } from '../../i18n/index'

/** A count from 1 to `most`, one up or down at a tap. Fires `change` with the count that is wished. */
Component({
  properties: {
    value: Number,
    most: Number,
    /** What is counted. */
    label: String,
  },
  data: { fewer: words.shop.fewer, more: words.shop.more },
  methods: {
    onFewer() {
      this.wish(this.data.value - 1)
    },
    onMore() {
      this.wish(this.data.value + 1)
    },
    wish(value: number) {
      if (value >= 1 && value <= this.data.most) this.triggerEvent('change', { value })
    },
  },
})
