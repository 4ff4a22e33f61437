import { html } from '../../runtime/html'
import { words } from '../words'
import { group, type Group } from './parts'

const paces = [0, 1, 10, 30]

/** How much the crowd talks. */
export function crowdGroup(setPace: (perSecond: number) => void): Group {
  const choices = paces.map((pace) => {
    const input = html('input', { type: 'radio', name: 'crowd', value: String(pace) })
    input.addEventListener('change', () => setPace(pace))
    return { pace, input, label: html('label', {}, input, pace === 0 ? words.off : String(pace)) }
  })
  const bar = html('div', { class: 'choice', role: 'radiogroup', 'aria-label': words.crowd })
  bar.append(...choices.map(({ label }) => label))
  const dom = group(words.crowd, bar)
  dom.querySelector('h2')?.append(html('small', {}, words.rate))
  return {
    dom,
    show(figures) {
      for (const { pace, input } of choices) {
        input.checked = figures?.crowd === pace
        input.disabled = !figures
      }
    },
  }
}
