import { Element, type GeneralComponent } from 'glass-easel'
import { createBackend } from './backend'
import { mirrorIdAndDataset } from './dom-attributes'
import { listenToEvents } from './events'
import { listenToGestures } from './gestures'
import { codeSpace } from './space'

/** What a Mini Program sees as a page: `this`, and what getCurrentPages() holds. */
export type PageCaller = Record<string, unknown> & { route: string; options: Record<string, string> }

/** A page on the phone. */
export interface GlassPage {
  caller: PageCaller
  /** The `wx-page` DOM node. */
  dom: HTMLElement
  /** Calls the pageLifetimes of all components in the page. */
  triggerPageLifetime(name: 'show' | 'hide'): void
  destroy(): void
}

let backend: ReturnType<typeof createBackend> | undefined

/** Prepares the DOM for pages: events, gestures, ids and data-* on the nodes. */
export function preparePages(phone: HTMLElement): void {
  backend = createBackend()
  listenToEvents(backend)
  listenToGestures(phone)
  mirrorIdAndDataset()
}

/** Creates a page's component with its query as properties, and attaches it inside `parent`. */
export function createPage(id: string, query: Record<string, string>, parent: HTMLElement): GlassPage {
  const url = `/${id}?${new URLSearchParams(query).toString().replaceAll('+', '%20')}`
  const component: GeneralComponent = codeSpace
    .getComponentSpace()
    .createComponentByUrl('wx-page', url, null, backend as never)
  const dom = component.getBackendElement() as unknown as HTMLElement
  dom.dataset['route'] = id
  const caller = component.getMethodCaller() as unknown as PageCaller
  Object.assign(caller, { route: id, options: query })
  const placeholder = document.createElement('span')
  parent.append(placeholder)
  Element.replaceDocumentElement(component, parent as never, placeholder as never)
  return {
    caller,
    dom,
    triggerPageLifetime: (name) => component.triggerPageLifetime(name, []),
    destroy() {
      Element.pretendDetached(component)
      component.destroyBackendElement()
      dom.remove()
    },
  }
}
