Component({
  data: { log: '', asking: false, told: [] },
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
    tell(text) {
      this.setData({ told: [...this.data.told, text] })
    },
    onReview({ detail }) {
      this.tell(`reviewed pass ${detail.pass} timeout ${detail.timeout}`)
    },
    onSubmit({ detail }) {
      this.tell(`handed in [${detail.value.nick}]`)
    },
  },
})
