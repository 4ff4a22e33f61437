import { settings } from '../settings'
import { element } from './element'
import { fieldsIn } from './parts/form-field'

/** Whether a submit takes what stands in the field of a nickname that is under review: `?review=late`. */
const isEarly = settings.review === 'late'

/** `<form>`: collects its named controls when a button with form-type submit inside is tapped, once nicknames are reviewed. */
export const form = element({ reportSubmit: false, reportSubmitTimeout: 0 }, (host) => {
  const { dom } = host
  const submit = async () => {
    if (!isEarly) await Promise.all(fieldsIn(dom).map(async (field) => field.settled?.()))
    const named = fieldsIn(dom).filter((field) => field.name())
    if (!dom.isConnected) return
    host.fire('submit', { value: Object.fromEntries(named.map((field) => [field.name(), field.value()])) })
  }
  dom.addEventListener('form-submit', () => void submit())
  dom.addEventListener('form-reset', () => {
    for (const field of fieldsIn(dom)) field.reset()
    host.fire('reset')
  })
  return {}
})
