import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { findAsset, sendAsset } from './assets'
import { startBuilds } from './builds'
import { bundleScript } from './build/browser'
import type { Script } from './build/script'
import { createLiveEvents, eventOf } from './live-events'
import { doorHtml, phoneHtml } from './page'

/** What to preview and where. */
export interface PreviewOptions {
  /** Absolute path of the folder that holds app.json. */
  root: string
  /** URL folder to mount on, `/` by default. */
  mount?: string
  /** Rebuild and reload open pages after a save. */
  watch?: boolean
  /** Hosts the app may reach, `host` (any port) or `host:port`: the domain list of the Mini Program's console. */
  allowedHosts: readonly string[]
  /** Open the stage, two phones and the controls of `/local/`, in a desktop window that asks for no page. */
  stage?: boolean
}

/** A preview to hang into an HTTP server. */
export interface Preview {
  /** Answers the request and returns true if it is the preview's own. */
  handle(request: IncomingMessage, response: ServerResponse): boolean
  /** Settles when the first build is there, good or bad. */
  ready: Promise<void>
  close(): Promise<void>
}

const js = { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-store' }
const json = { 'content-type': 'application/json', 'cache-control': 'no-store' }
const html = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }

type Answers = Record<string, (response: ServerResponse, query: string) => void | Promise<void>>

/** Answers for a script and for its map; empty while there is none. */
const served = (name: string, script: () => Promise<Script | undefined>): Answers => ({
  [`__preview/${name}`]: async (response) => void response.writeHead(200, js).end((await script())?.code),
  [`__preview/${name}.map`]: async (response) =>
    void response.writeHead(200, json).end((await script())?.map),
})

/** Builds the Mini Program and serves it as a web page; faults in the sources show on that page, never as an exception. */
export function createPreview(options: PreviewOptions): Preview {
  const { root, mount = '/', watch = false, allowedHosts, stage = false } = options
  const builds = startBuilds({ root: path.resolve(root), mount, allowedHosts }, watch)
  const runtime = bundleScript('runtime')
  const stageScript = stage ? bundleScript('stage') : undefined
  const scripts = () =>
    builds.current().then((outcome) => ('built' in outcome ? outcome.built.scripts : undefined))
  const events = createLiveEvents(builds)

  const files: Answers = {
    '': (response, query) => {
      const toHtml = stage && query === '' ? doorHtml : phoneHtml
      response.writeHead(200, html).end(toHtml(mount, watch))
    },
    '__preview/definition.js': async (response) => {
      const outcome = await builds.current()
      const failed = () => `__preview.failed(${JSON.stringify(eventOf(outcome))})`
      response.writeHead(200, js).end('built' in outcome ? outcome.built.definition : failed())
    },
    ...served('scripts.js', scripts),
    ...served('runtime.js', () => runtime),
    '__preview/events': (response) => events.add(response),
    ...(stageScript && served('stage.js', () => stageScript)),
  }

  return {
    handle(request, response) {
      const [urlPath = '/', query = ''] = (request.url ?? '/').split('?')
      if (!urlPath.startsWith(mount) || !/^(GET|HEAD)$/.test(request.method ?? '')) return false
      const name = urlPath.slice(mount.length)
      const asset = findAsset(path.resolve(root), name)
      const file = Object.hasOwn(files, name) ? files[name] : undefined
      const answer = file ?? (asset && ((to: ServerResponse) => sendAsset(to, asset)))
      if (!answer) return false
      void answer(response, query)
      return true
    },
    ready: Promise.all([builds.current(), runtime, stageScript]).then(() => undefined),
    async close() {
      builds.close()
      events.close()
      await builds.current()
    },
  }
}
