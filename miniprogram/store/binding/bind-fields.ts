import { reaction } from 'mobx-miniprogram'
import { flusherOf, letGo } from './flusher'
import type { Host, Patch } from './flusher'

/**
 * A behavior that copies what `select` reads of the store into `data`, typed: `this.data.x` has the type of
 * `select().x`. Only keys whose value changed are sent; compare by identity, so replace objects, do not mutate them.
 */
export function bindFields<Fields extends Record<string, unknown>>(select: () => Fields) {
  return Behavior({
    data: select(),
    lifetimes: {
      attached() {
        const host = this as unknown as Host & { data: Patch }
        const flusher = flusherOf(host)
        const sent: Patch = { ...host.data }
        const collect = (): Patch => {
          const now: Patch = select()
          const changed = Object.keys(now).filter((key) => now[key] !== sent[key])
          return Object.fromEntries(changed.map((key) => [key, (sent[key] = now[key])]))
        }
        flusher.join(
          collect,
          reaction(select, () => flusher.request()),
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
  })
}
