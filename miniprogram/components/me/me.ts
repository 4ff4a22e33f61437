import { failureText, words } from '../../i18n/index'
import { bindFields } from '../../store/binding/bind-fields'
import { roomStore } from '../../store/index'
import { nameOf } from '../../store/rows'

/** How long the field's own submit and WeChat's review may take, in ms; WeChat itself gives up after one second. */
const PATIENCE = 3000

type Typed = WechatMiniprogram.CustomEvent<{ value: string }>

/**
 * The viewer's own name and picture, by WeChat's own means: `chooseAvatar` and the nickname keyboard (base library
 * 2.21.2). Nothing is asked of WeChat before a tap, and nothing is kept before "save". A name is saved as the form hands
 * it in, and once WeChat has reviewed it: the review (2.24.4) begins when the field is left, a library may hand in
 * before or after it, and an old one has none.
 */
Component({
  options: { pureDataPattern: /^_/ },
  behaviors: [
    bindFields(() => {
      const { opened, saving, failure } = roomStore.me
      const { person } = roomStore.viewer
      return {
        opened,
        saving,
        refusal: failure && failureText(failure),
        name: person ? nameOf(person) : '',
        avatar: person?.avatar ?? '',
      }
    }),
  ],
  data: {
    title: words.me,
    text: words.meText,
    nicknameLabel: words.nickname,
    changePicture: words.changePicture,
    signOut: words.signOut,
    save: words.save,
    savingText: words.saving,
    /** The picture that was chosen and is not saved yet: a temporary file. */
    chosen: '',
    /** What the template writes into the field. */
    nickname: '',
    /** What is wrong with the nickname as it stands. */
    objection: '',
    keyboard: 0,
    /** Between a tap on "save" and what is known of the name. */
    checking: false,
    _timer: 0,
    /** The name that needs no review, and those that are under review, in their order. */
    _passed: '',
    _reviews: [] as string[],
    /** What the form has handed in; null until then. */
    _handedIn: null as string | null,
    /** Whether a form that hands in so late is not waited for any more. */
    _late: false,
  },
  observers: {
    opened(opened: boolean) {
      this.stop()
      if (!opened) return
      const nickname = roomStore.viewer.person?.nick ?? ''
      this.data._passed = nickname
      this.data._reviews = []
      this.setData({ nickname, chosen: '', objection: '', keyboard: 0 })
    },
  },
  lifetimes: {
    detached() {
      clearTimeout(this.data._timer)
    },
  },
  methods: {
    onPicture(event: WechatMiniprogram.CustomEvent<{ avatarUrl: string }>) {
      this.setData({ chosen: event.detail.avatarUrl })
    },
    onNickname() {
      if (this.data.objection) this.setData({ objection: '' })
    },
    onBlur(event: Typed) {
      this.data._reviews.push(event.detail.value)
      this.setData({ keyboard: 0 })
    },
    /** WeChat empties the field when it objects, and when it could not read the name in time. */
    onReview({
      detail: { pass, timeout },
    }: WechatMiniprogram.CustomEvent<{ pass: boolean; timeout: boolean }>) {
      const nickname = this.data._reviews.shift()
      if (!pass) return this.object(timeout ? words.nicknameUnread : words.nicknameRefused)
      if (nickname === undefined) return
      this.data._passed = nickname
      if (this.data._handedIn === nickname) this.keep(nickname)
    },
    onKeyboard(event: WechatMiniprogram.InputKeyboardHeightChange) {
      this.setData({ keyboard: event.detail.height })
    },
    /** The form hands in after this, once the keyboard is down and, as documented, the name is reviewed. */
    onSave() {
      if (this.data.checking || roomStore.me.saving) return
      this.data._late = false
      this.data._timer = setTimeout(() => this.onLate(), PATIENCE)
      this.setData({ checking: true })
    },
    onSubmit({ detail: { value } }: WechatMiniprogram.CustomEvent<{ value: { nickname: string } }>) {
      const { nickname } = value
      if (this.data._late || this.data._handedIn !== null || roomStore.me.saving) return
      if (!this.data.checking) this.onSave()
      if (!nickname.trim()) return this.object(this.data.objection || words.nicknameMissing)
      if (nickname === this.data._passed) return this.keep(nickname)
      this.data._handedIn = nickname
    },
    /** Handed in and without a word of any review: there is none in this library. */
    onLate() {
      const { _handedIn } = this.data
      if (_handedIn !== null) return this.keep(_handedIn)
      this.object(words.nicknameUnread)
      this.data._late = true
    },
    keep(nickname: string) {
      this.stop()
      void roomStore.rename(nickname.trim(), this.data.chosen)
    },
    object(objection: string) {
      this.stop()
      this.setData({ objection })
    },
    stop() {
      clearTimeout(this.data._timer)
      this.data._handedIn = null
      this.data._late = false
      if (this.data.checking) this.setData({ checking: false })
    },
    onSignOut() {
      void roomStore.signOut()
    },
    onClose() {
      roomStore.me.close()
    },
  },
})
