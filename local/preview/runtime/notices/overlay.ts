import type { Problem } from '../../manifest'
import { addStyle, html } from '../html'
import css from './overlay.css'

let overlay: HTMLElement | undefined

const line = ({ file, line, column, message }: Problem) =>
  html('li', {}, html('code', {}, `${file}:${line}:${column}`), html('p', {}, message))

/** Covers the page with what is wrong in the sources, file and line first. */
export function showProblems(problems: readonly Problem[]): void {
  overlay?.remove()
  if (!document.querySelector('style.overlay')) addStyle(css).className = 'overlay'
  overlay = html(
    'section',
    { class: 'problems', role: 'alert', 'aria-label': 'Compile errors' },
    html(
      'h1',
      {},
      problems.length === 1 ? 'This does not compile' : `${problems.length} things do not compile`,
    ),
    html('ol', {}, ...problems.map(line)),
    html('p', {}, 'The next good save brings the page back.'),
  )
  document.body.append(overlay)
}

/** Takes the overlay away, if there is one. */
export function hideProblems(): void {
  overlay?.remove()
}
