import type { ServerResponse } from 'node:http'
import type { Builds, Outcome } from './builds'

/** What a page is told about each build. */
export const eventOf = (outcome: Outcome): object =>
  'built' in outcome ? { version: outcome.built.version } : { problems: outcome.problems }

/** Tells open pages about builds by server-sent events: the current outcome at once, then every other one that follows. */
export function createLiveEvents(builds: Builds) {
  /** Open pages, each with what it was told last. */
  const pages = new Map<ServerResponse, string>()
  const send = (page: ServerResponse, outcome: Outcome) => {
    const event = JSON.stringify(eventOf(outcome))
    if (pages.get(page) === event) return
    pages.set(page, event)
    page.write(`data: ${event}\n\n`)
  }
  const stop = builds.onOutcome((outcome) => [...pages.keys()].forEach((page) => send(page, outcome)))
  return {
    add(page: ServerResponse) {
      page.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
      page.on('close', () => pages.delete(page))
      pages.set(page, '')
      void builds.current().then((outcome) => send(page, outcome))
    },
    close() {
      stop()
      pages.forEach((_, page) => page.end())
    },
  }
}
