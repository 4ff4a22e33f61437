import { Element } from 'glass-easel'

const asDom = (element: Element) => element.getBackendElement() as unknown as HTMLElement | null

/** Mirrors id and data-* of every node into the DOM: for `#id` in WXSS, scroll-into-view, and for whoever looks at the page. */
export function mirrorIdAndDataset(): void {
  const id = Object.getOwnPropertyDescriptor(Element.prototype, 'id')
  if (!id) throw new Error('glass-easel has changed: Element has no id')
  Object.defineProperty(Element.prototype, 'id', {
    ...id,
    set(this: Element, value: unknown) {
      id.set?.call(this, value)
      asDom(this)?.setAttribute('data-wx-id', String(value))
    },
  })
  const setDataset = Object.getOwnPropertyDescriptor(Element.prototype, 'setDataset')
    ?.value as Element['setDataset']
  Element.prototype.setDataset = function (this: Element, name, value) {
    setDataset.call(this, name, value)
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return
    asDom(this)?.setAttribute(
      `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
      String(value),
    )
  }
}
