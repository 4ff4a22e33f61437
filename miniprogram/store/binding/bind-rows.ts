import type { RowLog } from '../comments'
import { flusherOf } from './flusher'
import { following } from './following'
import { emptyWindow, RowWindow } from './row-window'
import type { RowLook } from './row-window'

const windows = new WeakMap<object, { hold(on: boolean): void }>()

/**
 * A behavior that shows the end of an append-only log, see RowWindowData. `this.holdRows(true)` keeps what is on
 * screen while somebody reads; `false` catches up.
 */
export function bindRows<T, Line>(log: RowLog<T>, look: RowLook<T, Line>) {
  return Behavior({
    data: emptyWindow<Line>(),
    ...following((host) => {
      const window = new RowWindow(log, look)
      windows.set(host, window)
      return { watch: () => log.items, collect: () => window.collect() }
    }),
    methods: {
      holdRows(on: boolean) {
        windows.get(this)?.hold(on)
        flusherOf(this).flush()
      },
    },
  })
}
