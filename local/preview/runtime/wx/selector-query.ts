import { phone } from '../frame/phone'
import { findNodes, setCallerMethod, type FoundNode } from '../glass/query'
import { topPage } from '../router/stack'

interface Fields {
  id?: boolean
  dataset?: boolean
  rect?: boolean
  size?: boolean
  scrollOffset?: boolean
  properties?: string[]
  computedStyle?: string[]
}

type Result = Record<string, unknown>
type Callback = (result: Result | Result[] | null) => void

function measure({ id, dataset, dom, values }: FoundNode, fields: Fields): Result {
  const result: Result = {}
  const box = dom.getBoundingClientRect()
  const origin = phone.getBoundingClientRect()
  if (fields.id) result['id'] = id
  if (fields.dataset) result['dataset'] = dataset
  if (fields.rect) {
    const left = box.left - origin.left
    const top = box.top - origin.top
    Object.assign(result, { left, top, right: left + box.width, bottom: top + box.height })
  }
  if (fields.size) Object.assign(result, { width: box.width, height: box.height })
  if (fields.scrollOffset) {
    const { scrollLeft, scrollTop, scrollWidth, scrollHeight } = dom
    Object.assign(result, { scrollLeft, scrollTop, scrollWidth, scrollHeight })
  }
  for (const name of fields.properties ?? []) result[name] = values[name]
  const style = fields.computedStyle ? getComputedStyle(dom) : undefined
  for (const name of fields.computedStyle ?? [])
    result[name] = style?.getPropertyValue(name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`))
  return result
}

/** `SelectorQuery`: measures nodes of a component's own template, in px of the phone. */
class SelectorQuery {
  private readonly jobs: (() => Result | Result[] | null)[] = []

  constructor(private component: unknown) {}

  in(component: unknown): this {
    this.component = component
    return this
  }

  select(selector: string) {
    return this.reference((fields) => {
      const node = findNodes(this.component, selector)[0]
      return node ? measure(node, fields) : null
    })
  }

  selectAll(selector: string) {
    return this.reference((fields) =>
      findNodes(this.component, selector).map((node) => measure(node, fields)),
    )
  }

  selectViewport() {
    return this.reference((fields) => {
      const dom = topPage()?.view.scroller
      return dom ? measure({ id: '', dataset: {}, dom, values: {} }, fields) : null
    })
  }

  exec(callback?: (results: unknown[]) => void): this {
    // Asynchronous as in WeChat, and after the data of the same turn is on screen.
    setTimeout(() => {
      const results = this.jobs.map((job) => job())
      callback?.(results)
    })
    return this
  }

  private reference(find: (fields: Fields) => Result | Result[] | null) {
    const add = (fields: Fields, callback?: Callback): this => {
      this.jobs.push(() => {
        const result = find(fields)
        callback?.(result)
        return result
      })
      return this
    }
    return {
      fields: add,
      boundingClientRect: (callback?: Callback) =>
        add({ id: true, dataset: true, rect: true, size: true }, callback),
      scrollOffset: (callback?: Callback) => add({ id: true, dataset: true, scrollOffset: true }, callback),
    }
  }
}

setCallerMethod('createSelectorQuery', function () {
  return new SelectorQuery(this)
})

interface Observing {
  createIntersectionObserver(options?: object): unknown
}

/** Looking at what is drawn. */
export const selectorQueryApi = {
  createSelectorQuery: () => new SelectorQuery(topPage()?.glass.caller),
  createIntersectionObserver: (component: Observing, options?: object) =>
    component.createIntersectionObserver(options ?? {}),
}
