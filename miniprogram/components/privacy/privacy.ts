import { words } from '../../i18n/index'

/** What WeChat hands to the listener; its typings name something else. */
type Resolve = (decision: { event: 'agree'; buttonId: string } | { event: 'disagree' }) => void

/**
 * Asks for consent to the privacy guide when WeChat needs it (`__usePrivacyCheck__`, base library 2.32.3): with the
 * first tap on something personal, and once for all that was tapped meanwhile.
 */
Component({
  options: { pureDataPattern: /^_/ },
  data: {
    opened: false,
    title: words.privacyTitle,
    text: words.privacyText,
    contract: words.privacyContract,
    agree: words.agree,
    refuse: words.refuse,
    _waiting: [] as Resolve[],
  },
  lifetimes: {
    attached() {
      wx.onNeedPrivacyAuthorization?.((resolve) => {
        this.data._waiting.push(resolve as unknown as Resolve)
        this.setData({ opened: true })
      })
    },
  },
  methods: {
    onContract() {
      wx.openPrivacyContract({ fail: () => undefined })
    },
    /** WeChat takes a consent only from its own button, named here. */
    onAgree() {
      this.answer({ event: 'agree', buttonId: 'agree' })
    },
    onRefuse() {
      this.answer({ event: 'disagree' })
    },
    answer(decision: Parameters<Resolve>[0]) {
      this.setData({ opened: false })
      this.data._waiting.splice(0).forEach((resolve) => resolve(decision))
    },
  },
})
