import { reaction } from 'mobx-miniprogram'
import { flusherOf, letGo } from './flusher'
import type { Collect, Host, Patch } from './flusher'

/** What one behavior follows: `watch` reads of the store what matters, `collect` says what changed since it last did. */
interface Following {
  readonly watch: () => unknown
  readonly collect: Collect
}

/** The lifetimes of a behavior that follows the store, from attached to detached, at rest while the page is hidden. */
export const following = (begin: (host: Host & { data: Patch }) => Following) => ({
  lifetimes: {
    attached(this: object) {
      const host = this as Host & { data: Patch }
      const flusher = flusherOf(host)
      const { watch, collect } = begin(host)
      flusher.join(
        collect,
        reaction(watch, () => flusher.request()),
      )
      flusher.flush()
    },
    detached(this: object) {
      letGo(this as Host)
    },
  },
  pageLifetimes: {
    show(this: object) {
      flusherOf(this as Host).show()
    },
    hide(this: object) {
      flusherOf(this as Host).hide()
    },
  },
})
