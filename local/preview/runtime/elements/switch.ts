import { html } from '../html'
import { element } from './element'
import { addField } from './parts/form-field'

/** `<switch>`: on or off. */
export const switchElement = element(
  { checked: false, disabled: false, color: '', type: 'switch', name: '' },
  (host) => {
    const { dom } = host
    dom.setAttribute('role', 'switch')
    dom.append(html('i'))
    const toggle = () => {
      if (host.values.disabled) return
      host.set({ checked: !host.values.checked })
      host.fire('change', { value: host.values.checked })
    }
    dom.addEventListener('click', toggle)
    dom.addEventListener('keydown', ({ key }) => {
      if (key === 'Enter' || key === ' ') toggle()
    })
    addField(dom, {
      name: () => host.values.name,
      value: () => host.values.checked,
      reset: () => host.set({ checked: false }),
    })
    return {
      update({ checked, disabled, color }) {
        dom.setAttribute('aria-checked', String(checked))
        dom.tabIndex = disabled ? -1 : 0
        if (disabled) dom.setAttribute('aria-disabled', 'true')
        dom.style.setProperty('--on', color || '#04be02')
      },
    }
  },
)
