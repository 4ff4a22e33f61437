import { navigate, type NavigationKind } from '../router/navigation'
import { dressPhone, topPage } from '../router/stack'
import { call, nothing } from './api'

const move = (kind: NavigationKind) =>
  call(kind, async (options: { url?: string; delta?: number }) => {
    await navigate(kind, options)
    return {}
  })

/** Moving between pages, and the navigation bar. */
export const navigationApi = {
  navigateTo: move('navigateTo'),
  redirectTo: move('redirectTo'),
  reLaunch: move('reLaunch'),
  navigateBack: move('navigateBack'),
  switchTab: move('switchTab'),
  setNavigationBarTitle: call('setNavigationBarTitle', ({ title }: { title: string }) => {
    const page = topPage()
    page?.view.setTitle(title)
    if (page) page.title = title
    dressPhone()
    return {}
  }),
  setNavigationBarColor: nothing('setNavigationBarColor'),
  hideHomeButton: nothing('hideHomeButton'),
  pageScrollTo: call(
    'pageScrollTo',
    ({ scrollTop = 0, duration = 300 }: { scrollTop?: number; duration?: number }) => {
      topPage()?.view.scroller.scrollTo({ top: scrollTop, behavior: duration > 0 ? 'smooth' : 'instant' })
      return {}
    },
  ),
}
