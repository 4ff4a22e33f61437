import { roomStore } from '../../store/index'
import { DoubleTap } from './double-tap'

const doubleTaps = new WeakMap<object, DoubleTap>()

/** What it is given, the picture, can be liked by a double tap; a heart swells where the finger was. */
Component({
  data: {
    /** Where a heart swells, px from the upper left; at most one, `id` names the showing. */
    hearts: [] as { id: number; x: number; y: number }[],
  },
  lifetimes: {
    attached() {
      doubleTaps.set(this, new DoubleTap())
    },
  },
  methods: {
    onTap({ detail: { x, y }, timeStamp }: WechatMiniprogram.TouchEvent<{ x: number; y: number }>) {
      if (!doubleTaps.get(this)?.tap({ x, y, at: timeStamp })) return
      roomStore.likes.tap()
      this.setData({ hearts: [{ id: roomStore.likes.mine, x, y }] })
    },
  },
})
