import { failureText, words } from '../../i18n/index'
import { bindFields } from '../../store/binding/bind-fields'
import { roomStore } from '../../store/index'
import { nameOf } from '../../store/rows'

type Typed = WechatMiniprogram.CustomEvent<{ value: string }>

/**
 * The viewer's own name and picture, by WeChat's own means: `chooseAvatar` and the nickname keyboard (base library
 * 2.21.2). Nothing is asked of WeChat before a tap, and nothing is kept before "save".
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
        action: saving ? words.saving : words.save,
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
    /** The picture that was chosen and is not saved yet: a temporary file. */
    chosen: '',
    /** What the template writes into the field. */
    nickname: '',
    /** What is wrong with the nickname as it stands. */
    objection: '',
    keyboard: 0,
    _typed: '',
  },
  observers: {
    opened(opened: boolean) {
      if (!opened) return
      const nickname = roomStore.viewer.person?.nick ?? ''
      this.data._typed = nickname
      this.setData({ nickname, chosen: '', objection: '', keyboard: 0 })
    },
  },
  methods: {
    onPicture(event: WechatMiniprogram.CustomEvent<{ avatarUrl: string }>) {
      this.setData({ chosen: event.detail.avatarUrl })
    },
    /** A nickname taken from WeChat's own suggestion is told by `blur` alone. */
    onNickname(event: Typed) {
      this.data._typed = event.detail.value
      if (this.data.objection) this.setData({ objection: '' })
    },
    onBlur(event: Typed) {
      this.data._typed = event.detail.value
      this.setData({ keyboard: 0 })
    },
    /** WeChat reads every nickname (2.24.4), and empties the field when it objects. */
    onReview(event: WechatMiniprogram.CustomEvent<{ pass: boolean; timeout: boolean }>) {
      const { pass, timeout } = event.detail
      if (pass || timeout) return
      this.data._typed = ''
      this.setData({ objection: words.nicknameRefused })
    },
    onKeyboard(event: WechatMiniprogram.InputKeyboardHeightChange) {
      this.setData({ keyboard: event.detail.height })
    },
    onSave() {
      const nickname = this.data._typed.trim()
      if (nickname) void roomStore.rename(nickname, this.data.chosen)
      else this.setData({ objection: this.data.objection || words.nicknameMissing })
    },
    onSignOut() {
      void roomStore.signOut()
    },
    onClose() {
      roomStore.me.close()
    },
  },
})
