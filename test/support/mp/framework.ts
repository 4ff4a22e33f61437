import { createRequire } from 'node:module'
import path from 'node:path'

/** What a component file hands to `Component()`. */
export interface Definition {
  methods?: Record<string, unknown>
  behaviors?: unknown[]
  options?: Record<string, unknown>
  [member: string]: unknown
}

/** A component as the framework calls it: `this` of its methods. */
export interface Instance {
  readonly data: Record<string, unknown>
  setData(data: Record<string, unknown>, callback?: () => void): void
  triggerEvent(name: string, detail?: unknown, options?: object): void
  [member: string]: unknown
}

/** A rendered component outside the document, until it is attached. */
export interface Rendered {
  readonly dom: HTMLElement
  readonly instance: Instance
  attach(parent: Element): void
  detach(): void
  triggerPageLifeTime(name: 'show' | 'hide'): void
}

interface Simulate {
  load(definition: object): string
  render(id: string, props: Record<string, unknown>): Rendered
}

interface Compiler {
  wxmlToJs(root: string, options: { wxmlList: string[]; wxsList: string[]; maxBuffer: number }): string
}

const load = createRequire(__filename)

// Not imported: their own types bring a second, older `wx` into the program.
/** Registers and renders components. Loading it defines `wx`, `Behavior` and the built-in elements. */
export const simulate = load('miniprogram-simulate') as Simulate
/** WeChat's own WXML compiler. */
export const compiler = (load('miniprogram-simulate/src/utils') as { getCompiler(): Compiler }).getCompiler()

let defined: Definition[] = []

/** `Page()` as `Component()`: its functions become methods, its other members fields of the instance. */
function pageAsComponent({ data, behaviors = [], options = {}, ...members }: Definition): Definition {
  const [methods, fields] = [true, false].map((wanted) =>
    Object.fromEntries(
      Object.entries(members).filter(([, value]) => (typeof value === 'function') === wanted),
    ),
  )
  const created = function (this: object) {
    Object.assign(this, fields)
  }
  return { data, behaviors, options, methods: methods ?? {}, lifetimes: { created } }
}

Object.assign(globalThis, {
  Component: (definition: Definition) => void defined.push(definition),
  Page: (definition: Definition) => void defined.push(pageAsComponent(definition)),
  App: () => {},
  getApp: () => ({}),
  getCurrentPages: () => [],
})

/** Runs a component's file, which must call `Component()` or `Page()` once. */
export function definitionIn(file: string): Definition {
  defined = []
  load(file)
  const [definition, ...more] = defined
  if (!definition || more.length > 0) {
    throw new Error(`${path.basename(file)} defines ${defined.length} components; was it imported by hand?`)
  }
  return definition
}

// Real phones run these after the render; a timer would stand still under fake timers.
wx.nextTick = (callback: () => void) => void Promise.resolve().then(callback)
const inert = { ...wx }

/** Takes back what a test has set on `wx`: every function is inert again. */
export function resetWx(): void {
  for (const key of Object.keys(wx)) if (!(key in inert)) Reflect.deleteProperty(wx, key)
  Object.assign(wx, inert)
}
