import { reaction } from 'mobx-miniprogram'
import type { RowLog } from '../comments'
import { flusherOf, letGo } from './flusher'
import type { Host } from './flusher'
import { emptyWindow, RowWindow } from './row-window'

const windows = new WeakMap<object, RowWindow<unknown>>()

/**
 * A behavior that shows the end of an append-only log: `data.ring`, `data.order` and `data.unseen`, see
 * RowWindowData. `this.holdRows(true)` keeps what is on screen while somebody reads; `false` catches up.
 */
export function bindRows<T>(log: RowLog<T>) {
  return Behavior({
    data: emptyWindow<T>(),
    lifetimes: {
      attached() {
        const host = this as unknown as Host
        const flusher = flusherOf(host)
        const window = new RowWindow(log)
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
