import type { Figures } from '../../../figures'
import { html } from '../../runtime/html'

/** A group of the panel; `show` brings it up to date, null while the server does not answer. */
export interface Group {
  readonly dom: HTMLElement
  show(figures: Figures | null): void
}

/** A titled group of controls. */
export function group(title: string, ...children: Node[]): HTMLElement {
  return html('section', { 'aria-label': title }, html('h2', {}, title), ...children)
}

/** How an action looks at the moment; `note` stands small at its end. */
export interface ActionLook {
  readonly label: string
  readonly note: string
  readonly disabled: boolean
  /** What it started is going on. */
  readonly active: boolean
}

/** A button over the whole width, with its state at the end. */
export function action(act: () => void) {
  const label = html('span')
  const note = html('small')
  const dom = html('button', { type: 'button', class: 'action' }, label, note)
  dom.addEventListener('click', act)
  return {
    dom,
    look(wanted: ActionLook) {
      label.textContent = wanted.label
      note.textContent = wanted.note
      dom.disabled = wanted.disabled
      dom.classList.toggle('active', wanted.active)
    },
  }
}

/** A switch with a word before it, which its whole `name` may say more than. */
export function toggle(word: string, name: string, turn: (on: boolean) => void) {
  const button = { type: 'button', class: 'switch', role: 'switch', 'aria-label': name }
  const dom = html('button', button, word, html('i'))
  let isOn = true
  dom.addEventListener('click', () => turn(!isOn))
  return {
    dom,
    look(on: boolean) {
      isOn = on
      dom.setAttribute('aria-checked', String(on))
    },
  }
}
