import { html } from '../../runtime/html'
import { words } from '../words'
import { group, type Group } from './parts'

/** What the server counts. */
export function roomGroup(): Group {
  const connected = html('b')
  const rate = html('b')
  const figure = (value: HTMLElement, name: string) => html('p', {}, value, html('span', {}, name))
  const dom = html('div', { class: 'figures' })
  dom.append(figure(connected, words.connected), figure(rate, words.rate))
  return {
    dom: group(words.room, dom),
    show(figures) {
      connected.textContent = figures ? String(figures.connected) : '–'
      rate.textContent = figures ? String(figures.commentsPerSecond) : '–'
    },
  }
}
