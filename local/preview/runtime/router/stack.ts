import { phone } from '../frame/phone'
import { createPage, type GlassPage } from '../glass/pages'
import { fireReady } from '../glass/space'
import { pageConfig } from '../mini-program'
import { reportError } from '../errors'
import { createPageView, type PageView } from './page-view'
import type { Target } from './url'

/** A page of the stack. */
export interface StackPage extends Target {
  glass: GlassPage
  view: PageView
  title: string
  shown: boolean
}

/** The page stack, the visible page last. */
export const stack: StackPage[] = []

/** The visible page. */
export const topPage = (): StackPage | undefined => stack.at(-1)

/** Calls a page's own handler such as onShow; an error in it is reported, not thrown. */
export function callPage({ glass: { caller } }: StackPage, name: string, argument?: unknown): void {
  const handler = caller[name]
  if (typeof handler !== 'function') return
  try {
    ;(handler as (this: unknown, argument: unknown) => unknown).call(caller, argument)
  } catch (error) {
    reportError(error, `${caller.route} ${name}`)
  }
}

/** Titles the document and dresses the phone for the visible page. */
export function dressPhone(): void {
  const page = topPage()
  document.title = page?.title || 'Mini Program'
  phone.classList.toggle('light', page?.view.light === true)
}

/** Brings a page to the front: pageLifetimes, then onShow. */
export function showPage(page: StackPage): void {
  page.view.dom.hidden = false
  dressPhone()
  if (page.shown) return
  page.shown = true
  page.glass.triggerPageLifetime('show')
  callPage(page, 'onShow')
}

/** Says to a page that it is not seen any more; it stays drawn until another covers it. */
export function hidePage(page: StackPage): void {
  if (!page.shown) return
  page.shown = false
  page.glass.triggerPageLifetime('hide')
  callPage(page, 'onHide')
}

/** Takes a page out of the world: it is hidden without onHide, as WeChat does on unload. */
export function destroyPage(page: StackPage): void {
  callPage(page, 'onUnload')
  page.glass.destroy()
  page.view.dom.remove()
}

function followScroll(page: StackPage): void {
  const { scroller } = page.view
  const distance = Number(pageConfig(page.page)['onReachBottomDistance'] ?? 50)
  let atBottom = false
  scroller.addEventListener('scroll', () => {
    const { scrollTop, scrollHeight, clientHeight } = scroller
    callPage(page, 'onPageScroll', { scrollTop })
    const low = scrollHeight - clientHeight - scrollTop <= distance
    if (low && !atBottom) callPage(page, 'onReachBottom')
    atBottom = low
  })
}

/** Creates a page on top of the stack and shows it: onLoad, onShow, then onReady. */
export function pushPage({ page: id, query }: Target, back: (() => void) | undefined): void {
  const view = createPageView(id, back)
  const glass = createPage(id, query, view.scroller)
  const title = pageConfig(id).navigationBarTitleText ?? ''
  const page: StackPage = { page: id, query, view, glass, title, shown: false }
  stack.push(page)
  followScroll(page)
  callPage(page, 'onLoad', query)
  showPage(page)
  setTimeout(() => {
    fireReady()
    callPage(page, 'onReady')
  })
}
