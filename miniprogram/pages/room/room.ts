import { bindFields } from '../../store/binding/bind-fields'
import { roomStore } from '../../store/index'

/** The live room. `?room=` chooses it, `?as=` who is signed in (local clouds only). */
Component({
  behaviors: [bindFields(() => ({ phase: roomStore.room.phase }))],
  methods: {
    onLoad(query: { room?: string; as?: string }) {
      void roomStore.enter(query)
    },
    onShow() {
      roomStore.show()
    },
    onHide() {
      roomStore.hide()
    },
    onUnload() {
      void roomStore.leave()
    },
  },
})
