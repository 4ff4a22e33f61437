/** The framework's node behind a DOM element. */
interface Node {
  /** Which component it is; '' for an element that nobody registered. */
  readonly is: string
  triggerEvent(name: string, detail: object, options: object): void
  /** The element as the template has it. */
  _vt?: { attrs: { name: string; value: unknown }[] }
}

const nodeOf = (element: Element) => (element as { __wxElement?: Node }).__wxElement
const writtenByFramework = /^(id|class|style|slot|data-.*)$/
/** The compiler turns `aria-label` into `ariaLabel`. */
const asWritten = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** Copies the templates' attributes into the DOM, where the framework leaves them out. */
export function reflect(root: HTMLElement): HTMLElement {
  for (const element of [root, ...root.querySelectorAll('*')]) {
    const node = nodeOf(element)
    if (node?.is === '') throw new Error(`<${element.localName}> is neither built in nor declared`)
    for (const attribute of node?._vt?.attrs ?? []) {
      const [name, value] = [asWritten(attribute.name), attribute.value]
      if (writtenByFramework.test(name)) continue
      const said = typeof value === 'string' || typeof value === 'number' || value === true
      if (said || (value === false && name.startsWith('aria-'))) element.setAttribute(name, String(value))
      else element.removeAttribute(name)
    }
  }
  return root
}

/** What a reader sees of an element. */
export const textOf = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim()

const impliedRoles: Record<string, string> = {
  'wx-button': 'button',
  'wx-navigator': 'link',
  'wx-input': 'textbox',
  'wx-textarea': 'textbox',
  'wx-image': 'img',
  'wx-switch': 'switch',
  'wx-slider': 'slider',
}

export const hasRole = (element: Element, role: string): boolean =>
  (element.getAttribute('aria-role') ?? impliedRoles[element.localName]) === role

/** Whether a screen reader would call the element so: its label, or else its text. */
export const hasName = (element: Element, name: string): boolean =>
  (element.getAttribute('aria-label') ?? textOf(element)) === name

/** Fires an event as the element itself would; only touches bubble. A disabled button fires none. */
export function fire(element: Element, name: string, detail: object = {}): void {
  const bubbles = /^(tap|longpress|touch.*)$/.test(name)
  if (bubbles && element.closest('wx-button[disabled]')) return
  const node = nodeOf(element)
  if (!node) throw new Error(`<${element.localName}> is not rendered by a template`)
  const extraFields = bubbles ? { touches: [], changedTouches: [] } : {}
  node.triggerEvent(name, detail, { bubbles, composed: bubbles, capturePhase: bubbles, extraFields })
}
