/** A round picture of a person, or the first letter of their name while there is none; `--avatar` is its size, 64rpx unless told. */
Component({
  properties: {
    src: String,
    name: String,
  },
  data: { broken: false, initial: '' },
  observers: {
    src() {
      this.setData({ broken: false })
    },
    name(name: string) {
      this.setData({ initial: [...name.trim()][0]?.toUpperCase() ?? '' })
    },
  },
  methods: {
    onError() {
      this.setData({ broken: true })
    },
  },
})
