import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Crowd } from './demo/crowd'
import type { Figures } from './figures'
import type { Im } from './im'
import { readJson, sendJson } from './im/http'

/** What a script needs to take part; the signing key is well known and works nowhere else. */
export interface LocalInfo {
  readonly sdkAppID: number
  readonly key: string
  readonly admin: string
  readonly roomID: string
}

const FASTEST = 100

/** What is played with from outside: `GET /local/info`, `GET /local/figures`, `POST /local/crowd {perSecond}`. */
export function createControls(info: LocalInfo, im: Im, crowd: Crowd) {
  const figures = (): Figures => ({
    ...im.figuresOf(info.roomID),
    crowd: crowd.pace(),
    imRunning: !im.faults.isStopped(),
  })

  const controls: Record<string, (request: IncomingMessage) => object | Promise<object>> = {
    'GET /local/info': () => info,
    'GET /local/figures': figures,
    'POST /local/crowd': async (request) => {
      const { perSecond } = await readJson(request)
      if (typeof perSecond !== 'number' || !(perSecond >= 0 && perSecond <= FASTEST))
        throw new Error(`perSecond must be a number from 0 to ${FASTEST}`)
      crowd.talk(perSecond)
      return { ok: true }
    },
  }
  return {
    /** Answers the request and returns true if it is one of its own; what cannot be done is a 400 that says why. */
    handle(request: IncomingMessage, response: ServerResponse): boolean {
      const [path = ''] = (request.url ?? '').split('?')
      const control = controls[`${request.method} ${path}`]
      if (!control) return false
      Promise.resolve(request)
        .then(control)
        .then(
          (answer) => sendJson(response, 200, { ...answer }),
          (error: Error) => sendJson(response, 400, { error: error.message }),
        )
      return true
    },
  }
}
