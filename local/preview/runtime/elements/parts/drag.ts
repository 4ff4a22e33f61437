/** What a drag along one axis does. */
export interface Drag {
  vertical(): boolean
  /** Distance so far in px. */
  moved(distance: number): void
  /** Whole distance and the size of the dragged box in px. */
  released(distance: number, size: number): void
}

/** Follows a finger or the mouse that drags a box; the box has the attribute data-dragged meanwhile. */
export function followDrag(box: HTMLElement, drag: Drag): void {
  let start: { x: number; y: number } | undefined
  const distance = ({ clientX, clientY }: PointerEvent) =>
    start ? (drag.vertical() ? clientY - start.y : clientX - start.x) : 0
  box.addEventListener('pointerdown', (event) => {
    start = { x: event.clientX, y: event.clientY }
  })
  box.addEventListener('pointermove', (event) => {
    if (!start || Math.abs(distance(event)) < 4) return
    box.setPointerCapture(event.pointerId)
    box.toggleAttribute('data-dragged', true)
    drag.moved(distance(event))
  })
  for (const type of ['pointerup', 'pointercancel'] as const) {
    box.addEventListener(type, (event) => {
      if (!start) return
      const whole = distance(event)
      start = undefined
      box.removeAttribute('data-dragged')
      drag.released(whole, drag.vertical() ? box.clientHeight : box.clientWidth)
    })
  }
}
