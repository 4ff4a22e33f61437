import { navigate, type NavigationKind } from '../router/navigation'
import { notice } from '../notices/notices'
import { element } from './element'
import { followHover, hoverProperties } from './parts/hover'

/** `<navigator>`: opens a page of this Mini Program. */
export const navigator = element(
  { ...hoverProperties, url: '', openType: 'navigate', delta: 1, target: 'self' },
  (host) => {
    followHover(host)
    const { dom } = host
    dom.setAttribute('role', 'link')
    dom.tabIndex = 0
    const go = () => {
      const { openType, url, delta, target } = host.values
      if (target !== 'self') return notice('navigator to another Mini Program does nothing in the preview')
      const kind = openType === 'navigate' ? 'navigateTo' : openType === 'redirect' ? 'redirectTo' : openType
      void navigate(kind as NavigationKind, { url, delta }).catch((error: Error) => notice(error.message))
    }
    dom.addEventListener('click', go)
    dom.addEventListener('keydown', ({ key }) => {
      if (key === 'Enter') go()
    })
    return {}
  },
)
