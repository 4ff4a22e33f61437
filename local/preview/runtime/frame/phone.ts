import { addStyle, html } from '../html'
import css from './phone.css'

/** Measures of the imitated phone in px: status bar, native navigation bar, capsule button, home indicator. */
export const measures = {
  statusBar: 47,
  navigationBar: 44,
  homeIndicator: 34,
  capsule: { width: 87, height: 32, right: 7, top: 51 },
} as const

/** The phone: everything the Mini Program draws is inside. */
export const phone = html('main', { class: 'phone' })

/** Size of the phone's screen in px. */
export const screenSize = () => ({ width: phone.clientWidth, height: phone.clientHeight })

function setUnits(): void {
  const { width, height } = screenSize()
  phone.style.setProperty('--rpx', `${width / 750}px`)
  phone.style.setProperty('--vw', `${width / 100}px`)
  phone.style.setProperty('--vh', `${height / 100}px`)
}

/** Puts the phone into the document; it fills a phone-width window and has a frame in a wider one. */
export function mountPhone(): void {
  addStyle(css)
  phone.style.setProperty('--safe-top', `${measures.statusBar}px`)
  phone.style.setProperty('--safe-bottom', `${measures.homeIndicator}px`)
  phone.append(
    html('div', { class: 'status-bar', 'aria-hidden': 'true' }, '9:41'),
    html('div', { class: 'capsule', 'aria-hidden': 'true' }, html('i'), html('b')),
  )
  document.body.append(phone)
  setUnits()
  new ResizeObserver(setUnits).observe(phone)
}
