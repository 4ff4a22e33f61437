import { failureText, words } from '../../i18n/index'
import { bindFields } from '../../store/binding/bind-fields'
import { roomStore } from '../../store/index'

/** Asks a guest to sign in, once they want to say something. WeChat is asked for nothing before the tap. */
Component({
  behaviors: [
    bindFields(() => {
      const { asked, phase, failure } = roomStore.viewer
      const busy = phase !== 'guest'
      return {
        asked,
        busy,
        action: busy ? words.signingIn : words.signIn,
        failure: failure && failureText(failure),
      }
    }),
  ],
  data: { title: words.signInTitle, text: words.signInText },
  methods: {
    onSignIn() {
      void roomStore.signIn()
    },
    onClose() {
      roomStore.viewer.dismiss()
    },
  },
})
