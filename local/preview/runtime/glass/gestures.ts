import { fireGesture } from './events'

const longPressAfter = 350
const tolerance = 10
const tappable =
  '[role="button"], [role="link"], [role="tab"], [role="switch"], [role="checkbox"], [role="radio"], [role="menuitem"], [role="option"]'

const centre = (node: Element) => {
  const { left, top, width, height } = node.getBoundingClientRect()
  return { clientX: left + width / 2, clientY: top + height / 2 }
}

function listenToLongPress(root: HTMLElement): void {
  let timer: number | undefined
  let start = { clientX: 0, clientY: 0 }
  const cancel = () => clearTimeout(timer)
  root.addEventListener('pointerdown', (event) => {
    cancel()
    start = { clientX: event.clientX, clientY: event.clientY }
    timer = window.setTimeout(() => {
      for (const type of ['longpress', 'longtap']) fireGesture(event.target as Node, type, start, event)
    }, longPressAfter)
  })
  root.addEventListener('pointermove', ({ clientX, clientY }) => {
    if (Math.hypot(clientX - start.clientX, clientY - start.clientY) > tolerance) cancel()
  })
  for (const type of ['pointerup', 'pointercancel'] as const) root.addEventListener(type, cancel)
}

function listenToKeys(root: HTMLElement): void {
  root.addEventListener('keydown', (event) => {
    const node = event.target as Element
    if (!/^(Enter| )$/.test(event.key) || !node.matches(tappable)) return
    event.preventDefault()
    fireGesture(node, 'tap', centre(node), event)
  })
}

/** Adds what glass-easel does not make of DOM events: long press, and a tap by Enter or Space on a focused control. */
export function listenToGestures(root: HTMLElement): void {
  listenToLongPress(root)
  listenToKeys(root)
}
