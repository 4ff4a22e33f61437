import type { RowLog } from '../comments'
import { flusherOf } from './flusher'
import { following } from './following'
import { emptyWindow, RowWindow } from './row-window'
import type { RowLook } from './row-window'

const windows = new WeakMap<object, Pick<RowWindow<unknown, unknown>, 'hold' | 'rest' | 'toEnd'>>()

/**
 * A behavior that shows the end of an append-only log, see RowWindowData. `this.holdRows(true)` keeps what is on
 * screen while somebody reads; `false` catches up. `this.restRows(true)` only stops the scrolling, for as long as a hand
 * moves the list.
 */
export function bindRows<T, Line>(log: RowLog<T>, look: RowLook<T, Line>) {
  return Behavior({
    data: emptyWindow<Line>(),
    ...following((host) => {
      const window = new RowWindow(log, look)
      windows.set(host, window)
      return {
        watch: () => [log.items, look.place?.()],
        collect: (then) => {
          const patch = window.collect()
          const toEnd = window.toEnd()
          if (toEnd) then(toEnd)
          return patch
        },
      }
    }),
    methods: {
      holdRows(on: boolean) {
        windows.get(this)?.hold(on)
        flusherOf(this).flush()
      },
      restRows(on: boolean) {
        const window = windows.get(this)
        window?.rest(on)
        if (!on && window?.toEnd()) flusherOf(this).flush()
      },
    },
  })
}
