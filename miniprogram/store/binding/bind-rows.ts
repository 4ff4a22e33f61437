import { reaction } from 'mobx-miniprogram'
import type { RowLog } from '../comments'
import { flusherOf, letGo } from './flusher'
import type { Host } from './flusher'
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
    lifetimes: {
      attached() {
        const host = this as unknown as Host
        const flusher = flusherOf(host)
        const window = new RowWindow(log, look)
        windows.set(host, window)
        flusher.join(
          () => window.collect(),
          reaction(
            () => log.items,
            () => flusher.request(),
          ),
        )
        flusher.flush()
      },
      detached() {
        letGo(this)
      },
    },
    pageLifetimes: {
      show() {
        flusherOf(this).show()
      },
      hide() {
        flusherOf(this).hide()
      },
    },
    methods: {
      holdRows(on: boolean) {
        windows.get(this)?.hold(on)
        flusherOf(this).flush()
      },
    },
  })
}
