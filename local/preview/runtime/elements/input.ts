import { html } from '../html'
import { authorizePrivacy } from '../wx/privacy'
import { element } from './element'
import { addField } from './parts/form-field'
import { nicknameReview } from './parts/nickname-review'
import { confirmOnEnter, textField, textFieldProperties } from './parts/text-field'

const modes: Readonly<Record<string, string>> = { number: 'numeric', digit: 'decimal', idcard: 'text' }
const hints: Readonly<Record<string, string>> = { send: 'send', search: 'search', next: 'next', go: 'go' }

/** `<input>`: one line of text; `nickname` is asked for like personal data, and reviewed by WeChat when the field is left. */
export const input = element({ ...textFieldProperties, type: 'text', password: false }, (host) => {
  const control = html('input', { autocomplete: 'off' })
  confirmOnEnter(host, control, () => true)
  const part = textField(host, control)
  const review = nicknameReview(host)
  addField(host.dom, { settled: review.settled })
  const isNickname = () => host.values.type === 'nickname'
  control.addEventListener('focus', () => {
    // Refused, it is a field like any other.
    if (isNickname()) authorizePrivacy('input.nickname').catch(() => undefined)
  })
  control.addEventListener('blur', () => {
    if (isNickname()) queueMicrotask(() => review.begin())
  })
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
