import { measures, phone } from '../frame/phone'
import { html } from '../html'
import { pageConfig } from '../mini-program'

/** The part of the phone's screen that one page has: its navigation bar and what scrolls below. */
export interface PageView {
  dom: HTMLElement
  scroller: HTMLElement
  /** Height of the native navigation bar in px, 0 if the page draws its own. */
  barHeight: number
  /** Whether status bar and capsule stand on a dark ground. */
  light: boolean
  setTitle(title: string): void
}

/** Draws the frame of a page; `back` is there if a page lies below. */
export function createPageView(page: string, back: (() => void) | undefined): PageView {
  const config = pageConfig(page)
  const custom = config.navigationStyle === 'custom'
  const light = config.navigationBarTextStyle !== 'black'
  const dom = html('section', { class: 'page' })
  const scroller = html('div', { class: config.disableScroll ? 'scroller fixed' : 'scroller' })
  const viewport = html('div', { class: 'viewport' }, scroller)
  const title = html('h1', {}, config.navigationBarTitleText ?? '')
  if (config.backgroundColor) dom.style.background = config.backgroundColor
  if (!custom) {
    const bar = html('header', { class: 'navigation' }, title)
    bar.style.background = config.navigationBarBackgroundColor ?? '#000000'
    bar.style.color = light ? '#fff' : '#000'
    if (back) {
      const button = html('button', { type: 'button', 'aria-label': 'Back' }, '‹')
      button.addEventListener('click', back)
      bar.append(button)
    }
    dom.append(bar)
  }
  dom.append(viewport)
  phone.append(dom)
  const setHeight = () => viewport.style.setProperty('--vh', `${viewport.clientHeight / 100}px`)
  setHeight()
  new ResizeObserver(setHeight).observe(viewport)
  return {
    dom,
    scroller,
    light,
    barHeight: custom ? 0 : measures.statusBar + measures.navigationBar,
    setTitle(text) {
      title.textContent = text
    },
  }
}
