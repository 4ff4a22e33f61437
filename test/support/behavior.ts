import type { Patch } from '../../miniprogram/store/binding/flusher'

interface Definition {
  data?: Patch
  lifetimes?: { attached?(): void; detached?(): void }
  pageLifetimes?: { show?(): void; hide?(): void }
  methods?: Record<string, (...args: unknown[]) => unknown>
}

/** A component that has nothing but its behaviors, as its page and its template see it. */
export interface Attached {
  readonly data: Patch
  /** Every setData so far, oldest first. */
  readonly sent: Patch[]
  call(method: string, ...args: unknown[]): unknown
  show(): void
  hide(): void
  detach(): void
}

/** Applies data paths such as `ring[0].rows[3]` the way setData does: copied in, never shared. */
export function applyPatch(data: Patch, patch: Patch): void {
  for (const [path, value] of Object.entries(patch)) {
    const keys = path.replace(/\[(\d+)\]/g, '.$1').split('.')
    const last = keys.pop() ?? ''
    const holder = keys.reduce((at, key) => at[key] as Patch, data)
    holder[last] = structuredClone(value)
  }
}

/**
 * A component with these behaviors, attached: its own copy of their data, their lifetimes in order, their methods.
 * Node has no `Behavior`; importing this module defines it.
 */
export function attach(...behaviors: unknown[]): Attached {
  const definitions = behaviors as Definition[]
  const sent: Patch[] = []
  const data: Patch = {}
  definitions.forEach((definition) => Object.assign(data, structuredClone(definition.data ?? {})))
  const host = Object.assign({}, ...definitions.map(({ methods }) => methods), {
    data,
    setData(patch: Patch, done?: () => void) {
      sent.push(patch)
      applyPatch(data, patch)
      done?.()
    },
  }) as Definition['methods'] & object
  const run = (body: ((this: object) => void) | undefined) => body?.call(host)
  definitions.forEach(({ lifetimes }) => run(lifetimes?.attached))
  return {
    data,
    sent,
    call: (method, ...args) => host[method]?.(...args),
    show: () => definitions.forEach(({ pageLifetimes }) => run(pageLifetimes?.show)),
    hide: () => definitions.forEach(({ pageLifetimes }) => run(pageLifetimes?.hide)),
    detach: () => definitions.forEach(({ lifetimes }) => run(lifetimes?.detached)),
  }
}

Object.assign(globalThis, { Behavior: (definition: Definition) => definition })
