import { html } from '../html'
import { element } from './element'
import { confirmOnEnter, textField, textFieldProperties } from './parts/text-field'

/** `<textarea>`: several lines of text; Enter confirms only with a confirm-type other than return. */
export const textarea = element(
  {
    ...textFieldProperties,
    autoHeight: false,
    fixed: false,
    showConfirmBar: true,
    disableDefaultPadding: false,
  },
  (host) => {
    const control = html('textarea')
    confirmOnEnter(host, control, () => !/^(return)?$/.test(host.values.confirmType))
    const part = textField(host, control)
    return {
      ...part,
      update(values, changed) {
        part.update?.(values, changed)
        host.dom.toggleAttribute('data-auto-height', values.autoHeight)
      },
    }
  },
)
