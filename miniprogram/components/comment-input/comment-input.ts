import { countdown, words } from '../../i18n/index'
import { bindFields } from '../../store/binding/bind-fields'
import { roomStore } from '../../store/index'

/** Most characters of one comment, and from how many on the field says so. */
const LONGEST = 200
const NEARLY = 180

const mayType = () => roomStore.input.kind === 'open' || roomStore.input.kind === 'guest'
const maySend = () => mayType() && roomStore.input.draft.trim() !== ''

/**
 * Where the viewer writes. Closed, it keeps its place and what was typed, and says why. The field keeps its own
 * text: a value is written into it only when the store's draft is another one than what was typed here.
 */
Component({
  options: { pureDataPattern: /^_/ },
  behaviors: [
    bindFields(() => {
      const { kind, draft, countsDown, secondsLeft } = roomStore.input
      return {
        closed: kind === 'open' || kind === 'guest' ? '' : words.closed[kind],
        icon: kind === 'offline' ? '/icons/signal-off.svg' : '/icons/mute.svg',
        left: kind === 'muted' && countsDown ? countdown(secondsLeft) : '',
        sendable: maySend(),
        counter: mayType() && draft.length >= NEARLY ? `${draft.length}/${LONGEST}` : '',
        kept: draft !== '',
        _draft: draft,
      }
    }),
  ],
  data: {
    longest: LONGEST,
    label: words.yourComment,
    hint: words.say,
    send: words.send,
    /** What the template writes into the field. */
    value: '',
    /** Height of the keyboard, px. */
    keyboard: 0,
    _typed: '',
  },
  observers: {
    _draft() {
      this.keepUp()
    },
  },
  lifetimes: {
    attached() {
      this.keepUp()
    },
  },
  methods: {
    onInput(event: WechatMiniprogram.Input) {
      this.data._typed = event.detail.value
      roomStore.input.type(event.detail.value)
    },
    onSend() {
      if (!maySend()) return
      roomStore.send()
      // What was typed and sent within one flush never shows as a change.
      this.keepUp()
    },
    /** The page stands still; only what is written on moves with the keyboard. */
    onKeyboard(event: WechatMiniprogram.InputKeyboardHeightChange) {
      this.setData({ keyboard: event.detail.height })
    },
    /** Some phones do not report the keyboard's going. */
    onBlur() {
      if (this.data.keyboard > 0) this.setData({ keyboard: 0 })
    },
    /** Writes a draft that was changed elsewhere: sent, or kept from before. */
    keepUp() {
      const { draft } = roomStore.input
      const before = this.data._typed
      if (draft === before) return
      this.data._typed = draft
      // A field ignores a value its template has already: what is being replaced goes first.
      if (draft === this.data.value) this.setData({ value: before })
      this.setData({ value: draft })
    },
  },
})
