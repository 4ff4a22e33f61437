import { notice } from '../notices/notices'
import { chooseAvatar } from '../wx/choose-avatar'
import { agreePrivacy, authorizePrivacy } from '../wx/privacy'
import { element, type Host, type Values } from './element'
import { followHover, hoverProperties } from './parts/hover'

/** What the open-types of this phone do; each answers by its event. */
const openTypes: Readonly<Record<string, (host: Host<Values>) => Promise<void>>> = {
  async chooseAvatar(host) {
    await authorizePrivacy('button.chooseAvatar')
    const avatarUrl = await chooseAvatar()
    if (avatarUrl) host.fire('chooseavatar', { avatarUrl })
  },
  async agreePrivacyAuthorization(host) {
    agreePrivacy(host.dom.dataset['wxId'] ?? '')
    host.fire('agreeprivacyauthorization', { errMsg: 'agreePrivacyAuthorization:ok' })
  },
}

/** `<button>`: with the base library's first look (app.json without "style"); most of what open-type opens does not exist here. */
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
      const open = openTypes[openType]
      if (open) open(host).catch((error: Error) => console.info(`${openType}: ${error.message}`))
      else if (openType) notice(`button open-type="${openType}" does nothing in the preview`)
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
