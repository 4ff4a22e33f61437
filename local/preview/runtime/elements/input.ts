import { html } from '../html'
import { element } from './element'
import { confirmOnEnter, textField, textFieldProperties } from './parts/text-field'

const modes: Readonly<Record<string, string>> = { number: 'numeric', digit: 'decimal', idcard: 'text' }
const hints: Readonly<Record<string, string>> = { send: 'send', search: 'search', next: 'next', go: 'go' }

/** `<input>`: one line of text. */
export const input = element({ ...textFieldProperties, type: 'text', password: false }, (host) => {
  const control = html('input', { autocomplete: 'off' })
  confirmOnEnter(host, control, () => true)
  const part = textField(host, control)
  return {
    ...part,
    update(values, changed) {
      part.update?.(values, changed)
      control.type = values.password ? 'password' : 'text'
      control.inputMode = modes[values.type] ?? 'text'
      control.enterKeyHint = hints[values.confirmType] ?? 'done'
    },
  }
})
