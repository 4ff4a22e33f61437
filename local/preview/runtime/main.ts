import type { Manifest, Problem } from '../manifest'
import { elementStyles } from './elements'
import { reportError } from './errors'
import { mountPhone, phone } from './frame/phone'
import {
  addUnitStyle,
  defineBehavior,
  defineComponent,
  definePage,
  enter,
  leave,
  leaveAll,
} from './glass/definitions'
import { preparePages } from './glass/pages'
import { prepareSpace } from './glass/space'
import { installWxsGlobals } from './glass/wxs'
import { followHash } from './happenings'
import { addStyle } from './html'
import { getManifest, setManifest } from './mini-program'
import { followBuilds } from './notices/live-reload'
import { notice } from './notices/notices'
import { showProblems } from './notices/overlay'
import { defineApp, getApp, getCurrentPages, launchApp } from './router/app'
import { openFirstPage } from './router/navigation'
import { entry, language } from './settings'
import { wx } from './wx'

/** The version that runs here; undefined until its scripts have started. */
let version: string | undefined

/** What the built scripts call, in this order: define or failed, then run for every script, then start. */
const preview = {
  define(manifest: Manifest, templates: Record<string, unknown>): void {
    setManifest(manifest)
    prepareSpace(manifest.units, templates, {
      unknownElement: (tag) => notice(`<${tag}> is not an element of the preview`),
      error: reportError,
    })
    addUnitStyle(manifest.appStyle, '')
  },
  failed: ({ problems }: { problems: readonly Problem[] }): void => showProblems(problems),
  enter,
  leave,
  /** Runs one script; an error in it must not keep the others from running. */
  run(id: string, script: () => unknown): void {
    try {
      script()
    } catch (error) {
      leaveAll()
      reportError(error, id)
    }
  },
  requireAsync: <T>(load: () => T): Promise<T> => Promise.resolve().then(load),
  start(): void {
    const { page, query } = entry()
    const { hash } = location
    const { pages, version: started } = getManifest()
    version = started
    const target = { page: page && pages.includes(page) ? page : (pages[0] ?? ''), query }
    if (page && page !== target.page) notice(`page "${page}" is not found`)
    launchApp(target)
    openFirstPage(target)
    followHash(hash)
  },
}

document.documentElement.lang = language.replace('_', '-')
addStyle(elementStyles)
mountPhone()
preparePages(phone)
installWxsGlobals()
followBuilds(() => version)
Object.assign(globalThis, {
  __preview: preview,
  // Read by the chat SDK on login without asking whether it is there.
  __wxConfig: { envVersion: 'develop' },
  wx,
  App: defineApp,
  Page: definePage,
  Component: defineComponent,
  Behavior: defineBehavior,
  getApp,
  getCurrentPages,
})
