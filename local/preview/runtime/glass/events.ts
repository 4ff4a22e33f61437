import { Event, type CurrentWindowBackendContext, type Element } from 'glass-easel'
import { phone } from '../frame/phone'

type Point = Pick<Touch, 'clientX' | 'clientY'> & { identifier?: number }

const touchLike = /^(?:touch|mouse|tap|canceltap|longpress|longtap)/

/** Coordinates inside the phone, as a page on a device would see them. */
function inPhone({ clientX, clientY, identifier = 0 }: Point) {
  const { left, top } = phone.getBoundingClientRect()
  const x = clientX - left
  const y = clientY - top
  return { identifier, clientX: x, clientY: y, pageX: x, pageY: y, force: 1 }
}

function touchFields(original: unknown) {
  if (original instanceof TouchEvent) {
    return {
      touches: [...original.touches].map(inPhone),
      changedTouches: [...original.changedTouches].map(inPhone),
    }
  }
  if (!(original instanceof MouseEvent)) return { touches: [], changedTouches: [] }
  const point = inPhone(original)
  return { touches: original.type === 'mouseup' ? [] : [point], changedTouches: [point] }
}

const elementOf = (node: Node | null): Element | undefined => {
  for (let at = node; at; at = at.parentNode) {
    const element = (at as { __wxElement?: Element }).__wxElement
    if (element) return element
  }
  return undefined
}

const isDisabled = (node: unknown) =>
  node instanceof globalThis.Element && node.closest('wx-button[data-disabled]') !== null

function dispatch(target: Element, type: string, detail: unknown, original: unknown, bubbles = true) {
  const extraFields = touchLike.test(type) ? touchFields(original) : {}
  const event = new Event(type, detail, {
    originalEvent: original,
    bubbles,
    composed: bubbles,
    capturePhase: true,
    extraFields,
  })
  Event.dispatchEvent(target, event)
  return event.getEventBubbleStatus()
}

/** Fires a gesture such as tap or longpress on the template node that owns a DOM node; nothing on a disabled control. */
export function fireGesture(node: Node, type: string, point: Point, original: unknown) {
  const target = elementOf(node)
  if (!target || isDisabled(node)) return undefined
  const { clientX: x, clientY: y } = inPhone(point)
  return dispatch(target, type, { x, y }, original)
}

/**
 * Tells which node a release ends the tap of: the innermost pressed one that is still there, wherever it has moved to. A
 * finger's release says so itself; the mouse's names what is under it by then.
 */
function followPresses(): (release: UIEvent) => Node {
  let pressed: readonly Node[] = []
  const press = (event: MouseEvent) => (pressed = event.composedPath() as Node[])
  window.addEventListener('mousedown', press, { capture: true })
  return ({ type, target }) =>
    (type === 'mouseup' && pressed.find((node) => node.isConnected)) || (target as Node)
}

/** Brings DOM events to the handlers of templates; without this none arrives. */
export function listenToEvents(backend: CurrentWindowBackendContext): void {
  const pressedBefore = followPresses()
  backend.onEvent((target, type, detail, { originalEvent, bubbles }) => {
    if (type === 'canceltap') return undefined
    if (type === 'tap') {
      const { x, y } = detail as { x: number; y: number }
      const node = pressedBefore(originalEvent as UIEvent)
      return fireGesture(node, type, { clientX: x, clientY: y }, originalEvent)
    }
    return dispatch(target, type, touchLike.test(type) ? {} : detail, originalEvent, bubbles)
  })
}
