import { getManifest } from '../mini-program'
import { urlOf } from '../settings'
import { destroyPage, hidePage, pushPage, showPage, stack, topPage, type StackPage } from './stack'
import { parseUrl, type Target } from './url'

/** The ways to move between pages. */
export type NavigationKind = 'navigateTo' | 'redirectTo' | 'reLaunch' | 'navigateBack' | 'switchTab'

const deepest = 10

/** What is shown over a page and goes away by a back, before the page does. */
export interface Container {
  readonly dom: HTMLElement
  hide(): void
}

interface HistoryState {
  /** How many entries of this phone lie below this one. */
  step: number
}

const containers = new Set<Container>()
let step = 0

/** How often one can go back: the pages below, and what is shown over pages. */
const depth = () => stack.length - 1 + containers.size

const entry = (): HistoryState => ({ step })

/** Writes the visible page into the browser's address: as a new entry where there are fewer than ways back. */
function remember(): void {
  const page = topPage()
  if (!page) return
  const url = urlOf(page.page, page.query)
  if (step >= depth()) return history.replaceState(entry(), '', url)
  while (step < depth()) {
    step += 1
    history.pushState(entry(), '', url)
  }
}

/** Resolves a URL before any page leaves: it may be relative to the page that goes. */
function find(url: string): Target {
  const target = parseUrl(url, topPage()?.page ?? '')
  if (!getManifest().pages.includes(target.page)) throw new Error(`page "${target.page}" is not found`)
  return target
}

const containerOver = (page: StackPage | undefined) =>
  [...containers].filter(({ dom }) => page?.view.dom.contains(dom)).at(-1)

function leave(count: number): void {
  for (let left = count; left > 0; left -= 1) {
    const page = stack.pop()
    if (page) destroyPage(page)
  }
}

/** Goes back so many steps: what is shown over the visible page first, then the page. */
function goBack(steps: number): void {
  for (let left = steps; left > 0; left -= 1) {
    const container = containerOver(topPage())
    if (container) container.hide()
    else if (stack.length > 1) leave(1)
  }
  const page = topPage()
  if (page) showPage(page)
  remember()
}

const back = () => goBack(1)

/** Puts a container over its page; returns what says that it is gone. */
export function coverPage(container: Container): () => void {
  containers.add(container)
  remember()
  return () => {
    containers.delete(container)
    remember()
  }
}

const kinds: Readonly<Record<NavigationKind, (options: { url: string; delta: number }) => void>> = {
  navigateTo({ url }) {
    const target = find(url)
    const below = topPage()
    if (stack.length >= deepest) throw new Error(`webview count limit exceed`)
    if (below) hidePage(below)
    pushPage(target, back)
    if (below) below.view.dom.hidden = true
    remember()
  },
  redirectTo({ url }) {
    const target = find(url)
    leave(1)
    pushPage(target, stack.length > 0 ? back : undefined)
    remember()
  },
  reLaunch({ url }) {
    const target = find(url)
    leave(stack.length)
    pushPage(target, undefined)
    remember()
  },
  navigateBack({ delta }) {
    goBack(containerOver(topPage()) ? 1 : Math.min(delta, stack.length - 1))
  },
  switchTab() {
    throw new Error('can not switch to no-tabBar page')
  },
}

/** Moves between pages; rejects with WeChat's reason, such as a page that is not in app.json. */
export async function navigate(
  kind: NavigationKind,
  { url = '', delta = 1 }: { url?: string; delta?: number },
) {
  kinds[kind]({ url, delta })
}

/**
 * The browser went back or forth. An entry stays behind when what it stood for is left without the browser: phones in
 * frames of one page share its history, where nothing can be taken out. A back that meets one with nothing to do goes on.
 */
function follow({ state }: PopStateEvent): void {
  // Without a state it is a new hash, not a step back.
  if (!state) return
  const before = step
  ;({ step } = state as HistoryState)
  const idle = depth() === 0
  goBack(before - step)
  if (idle && step < before) history.back()
}

/** Opens the first page and makes the browser's back button go back in the stack; Esc hides what lies over a page. */
export function openFirstPage(target: Target): void {
  step = (history.state as HistoryState | null)?.step ?? 0
  history.replaceState(entry(), '')
  pushPage(target, undefined)
  remember()
  addEventListener('popstate', follow)
  addEventListener('keydown', ({ key, isComposing }) => {
    if (key !== 'Escape' || isComposing || document.activeElement?.closest('.dialog-cover')) return
    if (containerOver(topPage())) back()
  })
}

/** Takes the hash off the address again. */
export const forgetHash = (): void => remember()
