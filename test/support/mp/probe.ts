import type { Instance } from './framework'

interface Recorded {
  setDataCalls: Record<string, unknown>[]
  events: { name: string; detail: unknown }[]
}

const records = new WeakMap<Instance, Recorded>()
type Watcher = (component: string, patch: Record<string, unknown>) => void
const watchers = new Set<Watcher>()

/** What a component has sent to its template and to its parent, from its creation on. */
export function recordedOf(instance: Instance): Recorded {
  const recorded = records.get(instance)
  if (!recorded) throw new Error('no component of this program')
  return recorded
}

/** Calls `watcher` after every setData with the name of the component that made it; returns the undo. */
export function onSetData(watcher: Watcher): () => void {
  watchers.add(watcher)
  return () => void watchers.delete(watcher)
}

/** The behavior that every component, by this name, gets first to record what it does. */
export const probeOf = (name: string) =>
  Behavior({
    lifetimes: {
      created() {
        const instance = this as unknown as Instance
        const { setData, triggerEvent } = instance
        const recorded: Recorded = { setDataCalls: [], events: [] }
        records.set(instance, recorded)
        instance.setData = (data, callback) => {
          recorded.setDataCalls.push({ ...data })
          setData.call(instance, data, callback)
          watchers.forEach((watcher) => watcher(name, data))
        }
        instance.triggerEvent = (event, detail, options) => {
          recorded.events.push({ name: event, detail })
          triggerEvent.call(instance, event, detail, options)
        }
      },
    },
  })
