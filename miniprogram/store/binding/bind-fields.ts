import type { Patch } from './flusher'
import { following } from './following'

/**
 * A behavior that copies what `select` reads of the store into `data`, typed: `this.data.x` has the type of
 * `select().x`. Only keys whose value changed are sent; compare by identity, so replace objects, do not mutate them.
 */
export function bindFields<Fields extends Record<string, unknown>>(select: () => Fields) {
  return Behavior({
    data: select(),
    ...following(({ data }) => {
      const sent: Patch = { ...data }
      return {
        watch: select,
        collect() {
          const now: Patch = select()
          const changed = Object.keys(now).filter((key) => now[key] !== sent[key])
          return Object.fromEntries(changed.map((key) => [key, (sent[key] = now[key])]))
        },
      }
    }),
  })
}
