Component({
  data: { log: '', asking: false },
  methods: {
    onLoad({ listen }) {
      if (!listen) return
      wx.onNeedPrivacyAuthorization((resolve, { referrer }) => {
        this.resolve = resolve
        this.setData({ asking: true, log: `asked for ${referrer}` })
      })
    },
    decide(decision) {
      this.setData({ asking: false })
      this.resolve(decision)
    },
    onAgree() {
      this.decide({ event: 'agree', buttonId: 'yes' })
    },
    onCheat() {
      this.decide({ event: 'agree', buttonId: 'yes' })
    },
    onRefuse() {
      this.decide({ event: 'disagree' })
    },
    onAvatar({ detail }) {
      wx.getFileSystemManager().readFile({
        filePath: detail.avatarUrl,
        success: ({ data }) =>
          this.setData({ log: `a picture of ${data.byteLength > 100 ? 'many' : 'few'} bytes` }),
      })
    },
    onReview({ detail }) {
      this.setData({ log: `reviewed ${detail.pass}` })
    },
  },
})
