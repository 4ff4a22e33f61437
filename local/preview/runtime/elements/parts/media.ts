/** What a context such as `wx.createVideoContext(id)` can do to an element. */
export type MediaControls = Readonly<Record<string, (argument?: unknown) => void>>

const controls = new WeakMap<Element, MediaControls>()

/** Makes the controls of a player known under its DOM node. */
export const addControls = (dom: Element, value: MediaControls): void => void controls.set(dom, value)

/** The controls of the player with an id, if it is on the page. */
export function controlsOf(id: string): MediaControls | undefined {
  const nodes = document.querySelectorAll(`[data-wx-id="${CSS.escape(id)}"]`)
  return [...nodes].map((node) => controls.get(node)).find(Boolean)
}
