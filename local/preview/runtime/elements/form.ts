import { element } from './element'
import { fieldsIn } from './parts/form-field'

/** `<form>`: collects its named controls when a button with form-type submit inside is tapped. */
export const form = element({ reportSubmit: false, reportSubmitTimeout: 0 }, (host) => {
  const { dom } = host
  dom.addEventListener('form-submit', () => {
    const named = fieldsIn(dom).filter((field) => field.name())
    host.fire('submit', { value: Object.fromEntries(named.map((field) => [field.name(), field.value()])) })
  })
  dom.addEventListener('form-reset', () => {
    for (const field of fieldsIn(dom)) field.reset()
    host.fire('reset')
  })
  return {}
})
