import { element } from './element'

interface RichNode {
  name?: string
  attrs?: Record<string, string>
  children?: RichNode[]
  type?: string
  text?: string
}

const allowed =
  /^(a|abbr|b|blockquote|br|code|dd|del|div|dl|dt|em|h[1-6]|hr|i|img|ins|li|ol|p|pre|q|s|small|span|strong|sub|sup|table|tbody|td|tfoot|th|thead|tr|u|ul)$/
const attributes = /^(class|style|src|alt|width|height|href|title|colspan|rowspan|start)$/

function toDom({ name = 'span', attrs = {}, children = [], type, text = '' }: RichNode): Node {
  if (type === 'text') return document.createTextNode(text)
  const node = document.createElement(allowed.test(name) ? name : 'span')
  for (const [key, value] of Object.entries(attrs)) if (attributes.test(key)) node.setAttribute(key, value)
  node.append(...children.map(toDom))
  return node
}

/** Reads markup without running anything of it, and keeps what the element allows. */
function fromMarkup(markup: string): RichNode[] {
  const read = (node: ChildNode): RichNode[] => {
    if (node instanceof Text) return [{ type: 'text', text: node.data }]
    if (!(node instanceof Element)) return []
    const attrs = Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value]))
    return [{ name: node.tagName.toLowerCase(), attrs, children: [...node.childNodes].flatMap(read) }]
  }
  return [...new DOMParser().parseFromString(markup, 'text/html').body.childNodes].flatMap(read)
}

/** `<rich-text>`: a tree of nodes or a string of markup, without events and scripts. */
export const richText = element({ nodes: null, space: '', userSelect: false }, ({ dom }) => ({
  update({ nodes }) {
    const tree =
      typeof nodes === 'string' ? fromMarkup(nodes) : Array.isArray(nodes) ? (nodes as RichNode[]) : []
    dom.replaceChildren(...tree.map(toDom))
  },
}))
