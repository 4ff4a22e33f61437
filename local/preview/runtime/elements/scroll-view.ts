import { element } from './element'
import { pixels } from './parts/length'

/** Two scroll events of one list are at least this far apart, in ms; what comes sooner is not told, the last one too. */
const tellsEvery = 20

/**
 * `<scroll-view>`: scrolls its content as soon as a property says so, before children of the same setData are in place;
 * pulling to refresh and the enhanced mode have no effect.
 */
export const scrollView = element(
  {
    scrollX: false,
    scrollY: false,
    upperThreshold: 50,
    lowerThreshold: 50,
    scrollTop: null,
    scrollLeft: null,
    scrollIntoView: '',
    scrollWithAnimation: false,
    enableFlex: false,
    showScrollbar: true,
    enhanced: false,
    bounces: true,
    scrollAnchoring: false,
    enableBackToTop: false,
    pagingEnabled: false,
    fastDeceleration: false,
    enablePassive: false,
    usingSticky: false,
    type: '',
    refresherEnabled: false,
    refresherTriggered: false,
  },
  (host) => {
    const { dom } = host
    let last = { top: 0, left: 0 }
    let wasLow = false
    let wasHigh = true
    let toldAt = -tellsEvery
    dom.addEventListener('scroll', ({ timeStamp }) => {
      if (timeStamp - toldAt < tellsEvery) return
      toldAt = timeStamp
      const { scrollTop, scrollLeft, scrollHeight, scrollWidth, clientHeight, clientWidth } = dom
      const { scrollX, scrollY, lowerThreshold, upperThreshold } = host.values
      const sideways = scrollX && !scrollY
      const before = sideways ? scrollLeft : scrollTop
      const after = sideways
        ? scrollWidth - clientWidth - scrollLeft
        : scrollHeight - clientHeight - scrollTop
      const deltas = { deltaX: last.left - scrollLeft, deltaY: last.top - scrollTop }
      last = { top: scrollTop, left: scrollLeft }
      host.fire('scroll', { scrollTop, scrollLeft, scrollHeight, scrollWidth, ...deltas })
      const isLow = after <= lowerThreshold
      const isHigh = before <= upperThreshold
      if (isLow && !wasLow) host.fire('scrolltolower', { direction: sideways ? 'right' : 'bottom' })
      if (isHigh && !wasHigh) host.fire('scrolltoupper', { direction: sideways ? 'left' : 'top' })
      wasLow = isLow
      wasHigh = isHigh
    })
    const scroll = (to: { top?: number; left?: number }) =>
      dom.scrollTo({ ...to, behavior: host.values.scrollWithAnimation ? 'smooth' : 'instant' })
    const intoView = (id: string) => {
      const target = dom.querySelector(`[data-wx-id="${CSS.escape(id)}"]`)?.getBoundingClientRect()
      if (!target) return
      const own = dom.getBoundingClientRect()
      if (host.values.scrollY) scroll({ top: dom.scrollTop + target.top - own.top })
      else scroll({ left: dom.scrollLeft + target.left - own.left })
    }
    const go = (has: (name: string) => boolean) => {
      const { scrollTop: top, scrollLeft: left, scrollIntoView: id } = host.values
      if (has('scrollTop') && top !== null && top !== '') scroll({ top: pixels(top) })
      if (has('scrollLeft') && left !== null && left !== '') scroll({ left: pixels(left) })
      if (has('scrollIntoView') && id) intoView(id)
    }
    return {
      attached: () => go(() => true),
      update(values, changed) {
        dom.style.overflowX = values.scrollX ? 'auto' : 'hidden'
        dom.style.overflowY = values.scrollY ? 'auto' : 'hidden'
        dom.toggleAttribute('data-flex', values.enableFlex)
        dom.toggleAttribute('data-no-bar', !values.showScrollbar)
        if (changed) go((name) => changed.has(name))
      },
    }
  },
)
