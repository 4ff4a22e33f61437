import { layers } from '../../store/index'

const leaving = new WeakMap<object, () => void>()

/** Says that what it stands in lies over the page, for as long as it is there: a back of the phone fires its `close`. */
Component({
  lifetimes: {
    attached() {
      leaving.set(
        this,
        layers.add(() => this.triggerEvent('close')),
      )
    },
    detached() {
      leaving.get(this)?.()
    },
  },
})
