import type { Host } from '../element'

/** Properties of an element that changes its look while it is pressed. */
export const hoverProperties = {
  hoverClass: '',
  hoverStayTime: 70,
  hoverStartTime: 20,
  hoverStopPropagation: false,
}

/** Puts the hover class on while a finger or the mouse is down. */
export function followHover(
  host: Host<{ hoverClass: string; hoverStayTime: number; disabled?: boolean }>,
): void {
  host.dom.addEventListener('pointerdown', () => {
    const { hoverClass, disabled } = host.values
    if (hoverClass && hoverClass !== 'none' && !disabled) host.setHoverClass(hoverClass)
  })
  const off = () => setTimeout(() => host.setHoverClass(''), host.values.hoverStayTime)
  for (const type of ['pointerup', 'pointercancel', 'pointerleave']) host.dom.addEventListener(type, off)
}
