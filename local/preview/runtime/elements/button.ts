import { notice } from '../notices/notices'
import { element } from './element'
import { followHover, hoverProperties } from './parts/hover'

/** `<button>`: with the base library's first look (app.json without "style"); what open-type opens does not exist here. */
export const button = element(
  {
    ...hoverProperties,
    type: 'default',
    size: 'default',
    plain: false,
    disabled: false,
    loading: false,
    formType: '',
    openType: '',
    lang: '',
    sessionFrom: '',
    sendMessageTitle: '',
    sendMessagePath: '',
    sendMessageImg: '',
    showMessageCard: false,
    appParameter: '',
  },
  (host) => {
    const { dom } = host
    followHover(host)
    dom.setAttribute('role', 'button')
    dom.addEventListener('click', () => {
      const { disabled, formType, openType } = host.values
      if (disabled) return
      if (openType) notice(`button open-type="${openType}" does nothing in the preview`)
      const form = dom.closest('wx-form')
      if (form && formType) form.dispatchEvent(new Event(`form-${formType}`))
    })
    return {
      update({ type, size, plain, disabled, loading }) {
        dom.dataset['type'] = type
        dom.dataset['size'] = size
        dom.toggleAttribute('data-plain', plain)
        dom.toggleAttribute('data-loading', loading)
        dom.tabIndex = disabled ? -1 : 0
        dom.toggleAttribute('data-disabled', disabled)
        if (disabled) dom.setAttribute('aria-disabled', 'true')
      },
    }
  },
)
