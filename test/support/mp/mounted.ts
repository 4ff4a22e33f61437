import { fire, hasName, hasRole, reflect, textOf } from './dom'
import { handedIn, hold } from './forms'
import type { Instance, Rendered } from './framework'
import { throwPrintedErrors } from './printed-errors'
import { recordedOf } from './probe'

/** A component on screen. `find`, `byLabel` and `byRole` throw when there is no such element. */
export interface Mounted {
  readonly root: HTMLElement
  readonly instance: Instance
  /** What the component itself has given to setData, in order. */
  readonly setDataCalls: Record<string, unknown>[]
  find(selector: string): HTMLElement
  findAll(selector: string): HTMLElement[]
  byLabel(label: string): HTMLElement
  /** By `aria-role` or the role of the built-in element, and by label or text when `name` is given. */
  byRole(role: string, name?: string): HTMLElement
  /** Everything it says, in one line. */
  text(): string
  /** A tap; on a button with form-type submit the form around it hands in what stands in its fields, as before 2.24.4. */
  tap(target: string | Element): void
  /** Types: the element then says so by its `input` event. */
  input(target: string | Element, value: string): void
  /** Fires any other event of an element or a child component. */
  fire(target: string | Element, name: string, detail?: object): void
  /** The details of what the component itself has triggered under this name. */
  events(name: string): unknown[]
  /** The page it is on shows, or hides; a page's own `onShow` and `onHide` are called. */
  show(): void
  hide(): void
  unmount(): void
}

const onScreen = new Set<() => void>()

/** Takes everything off the screen. */
export const unmountAll = (): void => onScreen.forEach((close) => close())

/** What a component does, and then the first error it made the framework print. */
export function guarded<T>(act: () => T): T {
  const result = act()
  throwPrintedErrors()
  return result
}

/** Calls a method if the component has it. */
export function call({ instance }: Rendered, method: string, ...args: unknown[]): void {
  const own = instance[method]
  if (typeof own === 'function') own.apply(instance, args)
}

function queries(root: () => HTMLElement) {
  const findAll = (selector: string) => [...reflect(root()).querySelectorAll<HTMLElement>(selector)]
  const first = (what: string, elements: HTMLElement[]): HTMLElement => {
    if (elements[0]) return elements[0]
    throw new Error(`no element with ${what} in: ${root().outerHTML}`)
  }
  const having = (fits: (element: HTMLElement) => boolean) => findAll('*').filter(fits)
  return {
    findAll,
    find: (selector: string) => first(selector, findAll(selector)),
    byLabel: (label: string) =>
      first(
        `label "${label}"`,
        having((each) => each.getAttribute('aria-label') === label),
      ),
    byRole: (role: string, name?: string) =>
      first(
        `role ${role} ${name ?? ''}`,
        having((each) => hasRole(each, role) && (name === undefined || hasName(each, name))),
      ),
  }
}

/** Puts a component on screen; `leaving` runs before it goes. */
export function attach(rendered: Rendered, leaving: () => void = () => {}): Mounted {
  const { setDataCalls, events } = recordedOf(rendered.instance)
  const place = document.body.appendChild(document.createElement('div'))
  const query = queries(() => rendered.dom)
  const elementOf = (target: string | Element) => (typeof target === 'string' ? query.find(target) : target)
  const fireAt = (target: string | Element, name: string, detail?: object) =>
    guarded(() => fire(elementOf(target), name, detail))
  const turn = (method: 'onShow' | 'onHide', lifetime: 'show' | 'hide') =>
    guarded(() => {
      call(rendered, method)
      rendered.triggerPageLifeTime(lifetime)
    })
  const close = () => {
    if (!onScreen.delete(close)) return
    try {
      leaving()
    } finally {
      rendered.detach()
      place.remove()
    }
  }
  onScreen.add(close)
  rendered.attach(place)
  return {
    ...query,
    instance: rendered.instance,
    get root() {
      return reflect(rendered.dom)
    },
    setDataCalls,
    text: () => textOf(rendered.dom),
    tap: (target) => {
      const submitted = handedIn(elementOf(target))
      fireAt(target, 'tap', { x: 0, y: 0 })
      if (submitted) fireAt(submitted.form, 'submit', { value: submitted.value })
    },
    input: (target, value) => {
      hold(elementOf(target), value)
      fireAt(target, 'input', { value, cursor: value.length })
    },
    fire: fireAt,
    events: (name) => events.filter((each) => each.name === name).map(({ detail }) => detail),
    show: () => turn('onShow', 'show'),
    hide: () => turn('onHide', 'hide'),
    unmount: () => guarded(close),
  }
}
