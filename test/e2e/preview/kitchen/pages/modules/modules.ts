import type * as greetings from '../../lazy/greeting'

Component({
  data: { before: '', greeting: '', globals: '' },
  methods: {
    async onLoad() {
      const globals = [typeof window, typeof document, typeof WebSocket, typeof fetch, typeof Worker]
      this.setData({ before: String(getApp().greetingLoaded), globals: globals.join(' ') })
      const { greeting } = await (require.async('../../lazy/greeting.js') as Promise<typeof greetings>)
      this.setData({ greeting })
    },
  },
})
