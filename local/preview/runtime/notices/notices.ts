import { phone } from '../frame/phone'
import { addStyle, html } from '../html'
import css from './notices.css'

const said = new Set<string>()
let list: HTMLElement | undefined

function show(text: string): void {
  if (!list?.isConnected) {
    addStyle(css)
    list = html('div', { class: 'notices', role: 'log', 'aria-label': 'Preview notices' })
    phone.append(list)
  }
  const dismiss = html('button', { type: 'button', 'aria-label': 'Dismiss' }, '×')
  const line = html('p', {}, html('span', {}, text), dismiss)
  dismiss.addEventListener('click', () => line.remove())
  list.append(line)
}

/** Says, once on screen and in the console, what the preview cannot do. */
export function notice(text: string): void {
  if (said.has(text)) return
  said.add(text)
  console.warn(`[preview] ${text}`)
  show(text)
}
