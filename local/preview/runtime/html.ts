/** Creates an element with attributes and children; text is always text, never markup. */
export function html<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value)
  node.append(...children)
  return node
}

/** Adds a style sheet to the document and returns it. */
export function addStyle(text: string): HTMLStyleElement {
  const style = html('style', {}, text)
  document.head.append(style)
  return style
}
