import { html } from '../html'
import { element } from './element'
import { followDrag } from './parts/drag'

/** `<swiper>`: one item at a time, by touch, mouse, timer or the `current` property. */
export const swiper = element(
  {
    indicatorDots: false,
    indicatorColor: 'rgba(0, 0, 0, .3)',
    indicatorActiveColor: '#000000',
    autoplay: false,
    current: 0,
    interval: 5000,
    duration: 500,
    circular: false,
    vertical: false,
    easingFunction: '',
    displayMultipleItems: 1,
  },
  (host) => {
    const { dom } = host
    const track = html('div', { class: 'track' })
    const dots = html('div', { class: 'dots', 'aria-hidden': 'true' })
    dom.append(track, dots)
    let current = 0
    let timer: number | undefined
    const items = () => [...track.children].filter((child) => child.matches('wx-swiper-item'))
    const draw = (drag = 0) => {
      const { vertical, indicatorDots, indicatorColor, indicatorActiveColor } = host.values
      track.style.transform = `translate${vertical ? 'Y' : 'X'}(calc(${-current * 100}% + ${drag}px))`
      const colors = items().map((_, index) => (index === current ? indicatorActiveColor : indicatorColor))
      dots.replaceChildren(
        ...(indicatorDots ? colors : []).map((color) => html('i', { style: `background:${color}` })),
      )
    }
    const go = (to: number, source: '' | 'touch' | 'autoplay') => {
      const count = items().length
      const next =
        host.values.circular && count > 0 ? (to + count) % count : Math.max(0, Math.min(count - 1, to))
      const moved = next !== current
      current = next
      draw()
      if (!moved) return
      host.fire('change', { current, source, currentItemId: '' })
      setTimeout(
        () => host.fire('animationfinish', { current, source, currentItemId: '' }),
        host.values.duration,
      )
    }
    const stop = () => clearInterval(timer)
    followDrag(track, {
      vertical: () => host.values.vertical,
      moved: draw,
      released: (distance, size) =>
        Math.abs(distance) > size / 5 ? go(current - Math.sign(distance), 'touch') : draw(),
    })
    new MutationObserver(() => draw()).observe(track, { childList: true })
    return {
      slot: track,
      detached: stop,
      update(values, changed) {
        dom.toggleAttribute('data-vertical', values.vertical)
        track.style.transitionDuration = `${values.duration}ms`
        if (!changed) current = values.current
        if (changed?.has('current')) go(values.current, '')
        else draw()
        stop()
        if (values.autoplay) timer = window.setInterval(() => go(current + 1, 'autoplay'), values.interval)
      },
    }
  },
)
