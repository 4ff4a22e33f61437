import { html } from '../html'
import { element } from './element'

/** `<root-portal>`: lifts its content out of the page's boxes to the top of the page. */
export const rootPortal = element({ enable: true }, (host) => {
  const slot = html('div', { class: 'portal' })
  const place = () => {
    const top = host.values.enable ? host.dom.closest('wx-page') : null
    ;(top ?? host.dom).append(slot)
  }
  host.dom.append(slot)
  return {
    slot,
    attached: place,
    detached: () => slot.remove(),
    update(_values, changed) {
      if (changed) place()
    },
  }
})
