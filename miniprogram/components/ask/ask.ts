import { failureText, words } from '../../i18n/index'
import { bindFields } from '../../store/binding/bind-fields'
import { roomStore } from '../../store/index'
import { LONGEST_INQUIRY } from '../../store/selling/inquiries'

type Typed = WechatMiniprogram.CustomEvent<{ value: string }>

/** A line to ask the host about a product: a tap opens it, and what is asked goes to the host's list alone. */
Component({
  options: { pureDataPattern: /^_/ },
  properties: {
    productId: String,
  },
  behaviors: [
    bindFields(() => {
      const { sending, askedAbout, failure } = roomStore.inquiries
      return { sending, askedAbout, failure: failure && failureText(failure) }
    }),
  ],
  data: {
    open: false,
    label: words.room.ask,
    question: words.room.question,
    askedText: words.room.asked,
    send: words.room.askShort,
    longest: LONGEST_INQUIRY,
    _typed: '',
  },
  observers: {
    productId() {
      this.setData({ open: false })
    },
    askedAbout(productID: string) {
      if (productID === this.data.productId) this.setData({ open: false })
    },
  },
  methods: {
    onOpen() {
      this.data._typed = ''
      this.setData({ open: true })
    },
    onClose() {
      this.setData({ open: false })
    },
    onInput(event: Typed) {
      this.data._typed = event.detail.value
    },
    onSend() {
      if (!this.data.sending) roomStore.inquiries.ask(this.data.productId, this.data._typed)
    },
  },
})
