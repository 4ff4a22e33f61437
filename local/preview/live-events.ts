import type { ServerResponse } from 'node:http'
import type { Builds, Outcome } from './builds'

/** What a page is told about each build. */
export const eventOf = (outcome: Outcome): object =>
  'built' in outcome ? { version: outcome.built.version } : { problems: outcome.problems }

/** Tells open pages about builds by server-sent events: the current outcome at once, then every later one. */
export function createLiveEvents(builds: Builds) {
  const pages = new Set<ServerResponse>()
  const send = (page: ServerResponse, outcome: Outcome) =>
    void page.write(`data: ${JSON.stringify(eventOf(outcome))}\n\n`)
  const stop = builds.onOutcome((outcome) => pages.forEach((page) => send(page, outcome)))
  return {
    add(page: ServerResponse) {
      page.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
      page.on('close', () => pages.delete(page))
      pages.add(page)
      void builds.current().then((outcome) => send(page, outcome))
    },
    close() {
      stop()
      pages.forEach((page) => page.end())
    },
  }
}
