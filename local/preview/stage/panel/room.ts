import type { Figures } from '../../../figures'
import { html } from '../../runtime/html'
import { words } from '../words'
import { group, type Group } from './parts'

/** What the server counts. */
export function roomGroup(): Group {
  const shown: [name: string, value: (figures: Figures) => number][] = [
    [words.connected, ({ connected }) => connected],
    [words.rate, ({ commentsPerSecond }) => commentsPerSecond],
    [words.likes, ({ sale }) => sale.likes],
    [words.sold, ({ sale }) => sale.sold],
  ]
  const dom = html('div', { class: 'figures' })
  const values = shown.map(([name, of]) => {
    const value = html('b')
    dom.append(html('p', {}, value, html('span', {}, name)))
    return { value, of }
  })
  return {
    dom: group(words.room, dom),
    show(figures) {
      for (const { value, of } of values) value.textContent = figures ? String(of(figures)) : '–'
    },
  }
}
