import { CurrentWindowBackendContext } from 'glass-easel'
import { builtinTags } from '../../tags'
import { phoneUnits } from '../../units'
import { phone } from '../frame/phone'

/** Node type of the backend: a DOM element as glass-easel sees it. */
type BackendNode = ReturnType<CurrentWindowBackendContext['getRootNode']>

/** DOM events that reach a handler as they are; every other one is fired by gestures or by an element itself. */
const passedOn =
  /^(touch(start|move|end|cancel)|mouse\w+|transition(start|run|end|cancel)|animation(start|end|iteration|cancel))$/

/** Chrome makes touch listeners on <body> passive; catch:touchmove could then not keep the page from scrolling. */
function makeBodyListenersActive(): void {
  const add = document.body.addEventListener.bind(document.body) as (
    type: string,
    listener: EventListener,
    options?: AddEventListenerOptions,
  ) => void
  document.body.addEventListener = (
    type: string,
    listener: EventListener,
    options?: AddEventListenerOptions,
  ) => add(type, listener, type.startsWith('touch') ? { ...options, passive: false } : options)
}

const domNames: ReadonlyMap<string, string> = new Map([
  ...builtinTags.map((tag) => [tag, `wx-${tag}`] as const),
  ['slot', 'wx-virtual'],
  ['virtual', 'wx-virtual'],
])

function createElement(tag: string): HTMLElement {
  const element = document.createElement(domNames.get(tag) ?? tag)
  const setAttribute = element.setAttribute.bind(element)
  element.setAttribute = (name: string, value: string) =>
    setAttribute(name, name === 'style' ? phoneUnits(String(value)) : value)
  return element
}

/** Creates the DOM backend: built-in tags become `wx-*`, inline styles get the phone's units. */
export function createBackend(): CurrentWindowBackendContext {
  makeBodyListenersActive()
  const backend = new CurrentWindowBackendContext()
  const asNode = (node: Node) => node as unknown as BackendNode
  backend.document = {
    createElement: (tag) => asNode(createElement(tag)),
    createTextNode: (text) => asNode(document.createTextNode(text)),
    createDocumentFragment: () => asNode(document.createDocumentFragment()),
  }
  const listen = backend.setListenerStats.bind(backend)
  backend.setListenerStats = (element, type, capture, level) => {
    if (passedOn.test(type)) listen(element, type, capture, level)
  }
  const observe = backend.createIntersectionObserver.bind(backend)
  backend.createIntersectionObserver = (target, relative, ...rest) =>
    observe(target, relative ?? asNode(phone), ...rest)
  return backend
}
