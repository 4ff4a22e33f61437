import { getManifest } from '../mini-program'
import { urlOf } from '../settings'
import { destroyPage, hidePage, pushPage, showPage, stack, topPage } from './stack'
import { parseUrl, type Target } from './url'

/** The ways to move between pages. */
export type NavigationKind = 'navigateTo' | 'redirectTo' | 'reLaunch' | 'navigateBack' | 'switchTab'

const deepest = 10

interface HistoryState {
  depth: number
}

/** Writes the visible page into the browser's address. */
function remember(how: 'push' | 'replace'): void {
  const page = topPage()
  if (!page) return
  const state: HistoryState = { depth: stack.length }
  const url = urlOf(page.page, page.query)
  if (how === 'push') history.pushState(state, '', url)
  else history.replaceState(state, '', url)
}

/** Resolves a URL before any page leaves: it may be relative to the page that goes. */
function find(url: string): Target {
  const target = parseUrl(url, topPage()?.page ?? '')
  if (!getManifest().pages.includes(target.page)) throw new Error(`page "${target.page}" is not found`)
  return target
}

const back = () => goBack(1)

function leave(count: number): void {
  for (let left = count; left > 0; left -= 1) {
    const page = stack.pop()
    if (page) destroyPage(page)
  }
}

// The stack moves at once and not by history.go(): phones in frames of one page share the browser's history.
function goBack(delta: number): void {
  leave(Math.min(delta, stack.length - 1))
  const page = topPage()
  if (page) showPage(page)
  remember('replace')
}

const kinds: Readonly<Record<NavigationKind, (options: { url: string; delta: number }) => void>> = {
  navigateTo({ url }) {
    const target = find(url)
    const below = topPage()
    if (stack.length >= deepest) throw new Error(`webview count limit exceed`)
    if (below) hidePage(below)
    pushPage(target, back)
    if (below) below.view.dom.hidden = true
    remember('push')
  },
  redirectTo({ url }) {
    const target = find(url)
    leave(1)
    pushPage(target, stack.length > 0 ? back : undefined)
    remember('replace')
  },
  reLaunch({ url }) {
    const target = find(url)
    leave(stack.length)
    pushPage(target, undefined)
    remember('replace')
  },
  navigateBack({ delta }) {
    goBack(delta)
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

/** Opens the first page and makes the browser's back button go back in the stack. */
export function openFirstPage(target: Target): void {
  pushPage(target, undefined)
  remember('replace')
  addEventListener('popstate', ({ state }) => {
    // Without a state it is a new hash, not a step back.
    if (state) goBack(Math.max(0, stack.length - (state as HistoryState).depth))
  })
}

/** Takes the hash off the address again. */
export const forgetHash = (): void => remember('replace')
