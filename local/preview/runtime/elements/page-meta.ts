import { element } from './element'

/** `<page-meta>`: style and background of the page it is in; its other settings have no effect. */
export const pageMeta = element(
  {
    pageStyle: '',
    backgroundColor: '',
    backgroundTextStyle: '',
    rootFontSize: '',
    pageFontSize: '',
    scrollTop: '',
    scrollDuration: 0,
  },
  (host) => {
    const apply = () => {
      const page = host.dom.closest('wx-page')
      page?.setAttribute('style', host.values.pageStyle)
      const view = host.dom.closest<HTMLElement>('.page')
      if (view && host.values.backgroundColor) view.style.background = host.values.backgroundColor
    }
    return { attached: apply, update: apply }
  },
)
