import { html } from '../../html'
import type { ElementPart, Host, ValuesOf } from '../element'
import { addField } from './form-field'

/** Properties that `<input>` and `<textarea>` share; the ones about a soft keyboard have no effect in a browser. */
export const textFieldProperties = {
  value: '',
  name: '',
  placeholder: '',
  placeholderStyle: '',
  placeholderClass: '',
  disabled: false,
  maxlength: 140,
  focus: false,
  autoFocus: false,
  confirmType: '',
  confirmHold: false,
  cursor: -1,
  cursorSpacing: 0,
  cursorColor: '',
  adjustPosition: true,
  holdKeyboard: false,
  selectionStart: -1,
  selectionEnd: -1,
  alwaysEmbed: false,
}

type TextValues = ValuesOf<typeof textFieldProperties>

/** The DOM control inside, its placeholder, and the events of both elements. */
export function textField(
  host: Host<TextValues>,
  control: HTMLInputElement | HTMLTextAreaElement,
): ElementPart<TextValues> {
  const placeholder = html('span', { class: 'placeholder', 'aria-hidden': 'true' })
  const value = () => control.value
  host.dom.append(placeholder, control)
  control.addEventListener('input', () => {
    host.set({ value: value() })
    host.fire('input', { value: value(), cursor: control.selectionStart ?? value().length, keyCode: 0 })
  })
  control.addEventListener('focus', () => {
    host.fire('focus', { value: value(), height: 0 })
    host.fire('keyboardheightchange', { height: 0, duration: 0 })
  })
  const blurred = () => {
    host.set({ focus: false })
    host.fire('blur', { value: value(), cursor: control.selectionStart ?? 0 })
    host.fire('change', { value: value() })
  }
  // A field that is disabled while it has the focus loses it in the middle of its own update.
  control.addEventListener('blur', () => queueMicrotask(blurred))
  addField(host.dom, { name: () => host.values.name, value, reset: () => host.set({ value: '' }) })
  return {
    labelled: control,
    attached() {
      if (host.values.focus || host.values.autoFocus) control.focus()
    },
    update(values, changed) {
      if (control.value !== values.value) control.value = values.value
      placeholder.textContent = values.value ? '' : values.placeholder
      placeholder.className = `placeholder ${values.placeholderClass}`
      placeholder.style.cssText = values.placeholderStyle
      if (!control.hasAttribute('aria-label') && values.placeholder)
        control.setAttribute('aria-label', values.placeholder)
      control.disabled = values.disabled
      if (values.maxlength < 0) control.removeAttribute('maxlength')
      else control.maxLength = values.maxlength
      // The node may not be in the document yet, and a focus event during an update would re-enter it.
      if (changed?.has('focus')) setTimeout(() => (values.focus ? control.focus() : control.blur()))
    },
  }
}

/** Fires `confirm` on Enter; the field loses the focus unless confirm-hold keeps it. */
export function confirmOnEnter(host: Host<TextValues>, control: HTMLElement, enabled: () => boolean): void {
  control.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing || !enabled()) return
    event.preventDefault()
    host.fire('confirm', { value: host.values.value })
    if (!host.values.confirmHold) control.blur()
  })
}
