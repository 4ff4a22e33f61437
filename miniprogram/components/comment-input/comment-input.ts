import { MAX_COMMENT_CHARACTERS } from '../../contract/comment'
import { countdown, words } from '../../i18n/index'
import { bindFields } from '../../store/binding/bind-fields'
import { flusherOf } from '../../store/binding/flusher'
import { following } from '../../store/binding/following'
import { roomStore } from '../../store/index'
import { nameOf } from '../../store/rows'

/** From how many characters on the field counts them. */
const NEARLY = 180

/**
 * The field has a text and a focus of its own. A text is written into it only when the store's draft is another one than
 * what was typed here. What the field has is compared, not what was sent last: a draft that goes and comes back between
 * two flushes would never show as a change, nor would a focus.
 */
const field = Behavior({
  data: {
    /** What the template writes into the field. */
    value: '',
    focus: false,
    /** What the field has. */
    _value: '',
    _focus: false,
  },
  ...following((host) => ({
    watch: () => [roomStore.input.draft, roomStore.input.focused],
    collect() {
      const { draft, focused } = roomStore.input
      const { value, focus, _value, _focus } = host.data
      // A field ignores what its template has already: what is being replaced goes first.
      if (draft !== _value && draft === value) host.setData({ value: _value })
      if (focused !== _focus && focused === focus) host.setData({ focus: _focus })
      Object.assign(host.data, { _value: draft, _focus: focused })
      return {
        ...(draft !== _value && { value: draft }),
        ...((focused !== _focus || focused !== focus) && { focus: focused }),
      }
    },
  })),
})

/**
 * Where the viewer writes, beside the picture they write under. Closed, it keeps its place and what was typed, and
 * says why. It takes more than the longest comment, counted as people count, so that nothing typed is cut.
 * What stands beside the pill comes by the slots `before` and `after`; while one types, the pill has the whole bar.
 */
Component({
  options: { multipleSlots: true, pureDataPattern: /^_/ },
  behaviors: [
    bindFields(() => {
      const { kind, draft, length, sendable, mayType, focused, countsDown, secondsLeft } = roomStore.input
      const { person } = roomStore.viewer
      return {
        signedIn: person !== null,
        name: person ? nameOf(person) : '',
        avatar: person?.avatar ?? '',
        meLabel: person ? words.me : words.signIn,
        focused,
        closed: kind === 'open' || kind === 'guest' ? '' : words.closed[kind],
        icon: kind === 'offline' ? '/icons/signal-off.svg' : '/icons/mute.svg',
        left: kind === 'muted' && countsDown ? countdown(secondsLeft) : '',
        sendable,
        counter: mayType && length >= NEARLY ? `${length}/${MAX_COMMENT_CHARACTERS}` : '',
        over: length > MAX_COMMENT_CHARACTERS,
        kept: draft !== '',
      }
    }),
    field,
  ],
  data: {
    label: words.yourComment,
    hint: words.say,
    send: words.send,
    emojiLabel: words.emoji,
    /** Whether the emoji are up. */
    emoji: false,
    /** Height of the keyboard, px. */
    keyboard: 0,
  },
  methods: {
    onInput(event: WechatMiniprogram.Input) {
      this.data._value = event.detail.value
      roomStore.input.type(event.detail.value)
    },
    onMe() {
      if (roomStore.viewer.person) roomStore.me.open()
      else roomStore.viewer.ask()
    },
    onEmoji() {
      this.setData({ emoji: !this.data.emoji })
    },
    onSend() {
      if (!roomStore.input.sendable) return
      roomStore.send()
      flusherOf(this).flush()
    },
    /** The keyboard comes, and takes the place of the emoji. */
    onFocus() {
      this.data._focus = true
      roomStore.input.focus(true)
      if (this.data.emoji) this.setData({ emoji: false })
    },
    /** The page stands still; only what is written on moves with the keyboard. */
    onKeyboard(event: WechatMiniprogram.InputKeyboardHeightChange) {
      this.ride(event.detail.height)
    },
    /** Some phones do not report the keyboard's going. */
    onBlur() {
      this.data._focus = false
      roomStore.input.focus(false)
      this.ride(0)
    },
    /** The bar goes along at once; what else gives way hears it from the store. */
    ride(keyboard: number) {
      if (keyboard !== this.data.keyboard) this.setData({ keyboard })
      roomStore.input.keyboardAt(keyboard)
    },
  },
})
