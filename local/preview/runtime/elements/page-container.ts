import { phoneUnits } from '../../units'
import { html } from '../html'
import { coverPage } from '../router/navigation'
import { element } from './element'

/** `<page-container>`: lies over its page while it is shown; whoever goes back hides it and stays on the page. */
export const pageContainer = element(
  {
    show: false,
    duration: 300,
    zIndex: 100,
    overlay: true,
    position: 'bottom',
    round: false,
    closeOnSlideDown: false,
    overlayStyle: '',
    customStyle: '',
  },
  (host) => {
    const { dom } = host
    const overlay = html('div', { class: 'overlay' })
    const slot = html('div', { class: 'box' })
    dom.append(overlay, slot)
    overlay.addEventListener('click', () => host.fire('clickoverlay'))
    let uncover: (() => void) | undefined
    let timer: number | undefined
    const turn = (way: 'enter' | 'leave') => {
      clearTimeout(timer)
      // A handler that changes `show` must not run within the change that it is told of.
      queueMicrotask(() => {
        host.fire(`before${way}`)
        host.fire(way)
      })
      timer = window.setTimeout(() => host.fire(`after${way}`), host.values.duration)
    }
    const follow = () => {
      if (host.values.show === Boolean(uncover)) return
      dom.toggleAttribute('data-shown', host.values.show)
      if (host.values.show) {
        uncover = coverPage({ dom, hide: () => host.set({ show: false }) })
        return turn('enter')
      }
      uncover?.()
      uncover = undefined
      turn('leave')
    }
    return {
      slot,
      attached: follow,
      detached() {
        clearTimeout(timer)
        uncover?.()
        uncover = undefined
      },
      update({ zIndex, overlay: covers, position, round, overlayStyle, customStyle }, changed) {
        overlay.hidden = !covers
        overlay.style.cssText = phoneUnits(`z-index: ${zIndex}; ${overlayStyle}`)
        slot.className = `box ${position}${round ? ' round' : ''}`
        slot.style.cssText = phoneUnits(`z-index: ${zIndex}; ${customStyle}`)
        if (changed) follow()
      },
    }
  },
)
