import { element } from './element'

const controls = 'wx-input, wx-textarea, wx-switch, wx-button'

/** `<label>`: a tap on it goes to the control it names by `for`, else to the first one inside. */
export const label = element({ for: '' }, (host) => {
  host.dom.addEventListener('click', (event) => {
    const target = event.target as Element
    if (target.closest(controls)) return
    const named = host.values.for && document.querySelector(`[data-wx-id="${CSS.escape(host.values.for)}"]`)
    const control = named || host.dom.querySelector(controls)
    const inner = control?.querySelector('input, textarea') ?? control
    if (!(inner instanceof HTMLElement)) return
    inner.focus()
    inner.click()
  })
  return {}
})
