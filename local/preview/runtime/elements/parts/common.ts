import type { Values } from '../element'

const aria =
  'label hidden checked disabled selected expanded live atomic busy controls labelledby describedby valuemin valuemax valuenow valuetext modal haspopup pressed level required readonly current'.split(
    ' ',
  )
const propertyOf = (name: string) => `aria${name.charAt(0).toUpperCase()}${name.slice(1)}`
const isPlain = (value: unknown): value is string | number | boolean =>
  value !== '' && /^(string|number|boolean)$/.test(typeof value)
const focusable = /^(button|link|tab|switch|checkbox|radio|menuitem|option)$/

/** Properties that every built-in element has. */
export const commonProperties: Values = {
  hidden: false,
  role: '',
  ariaRole: '',
  ...Object.fromEntries(aria.map((name) => [propertyOf(name), null])),
}

/** Brings `hidden`, the role and aria-* into the DOM; what has the role of a control can be reached by keyboard. */
export function reflectCommon(dom: HTMLElement, labelled: HTMLElement, values: Values): void {
  dom.toggleAttribute('data-hidden', values['hidden'] === true)
  const role = values['ariaRole'] || values['role']
  if (typeof role === 'string' && role) {
    labelled.setAttribute('role', role)
    if (focusable.test(role)) labelled.tabIndex = 0
  }
  for (const name of aria) {
    const value = values[propertyOf(name)]
    if (isPlain(value)) labelled.setAttribute(`aria-${name}`, String(value))
    else labelled.removeAttribute(`aria-${name}`)
  }
}
