import type { CloudConfig } from '../../../miniprogram/config'
import { request } from '../../support/phone/request'
import { bodyOf, serve } from '../../support/tiny-server'

interface Asked {
  readonly method: string | undefined
  readonly path: string | undefined
  readonly body: string
}

/** A backend that answers what it is told, for `wx.request` over real HTTP. */
export interface TestBackend {
  readonly cloud: CloudConfig
  /** What it was asked so far. */
  readonly asked: Asked[]
  /** What it answers from now on; words are sent as they are, anything else as JSON. */
  answers(status: number, body: unknown): void
  close(): Promise<void>
}

/** Starts it, and gives the sources their `wx`. */
export async function startBackend(): Promise<TestBackend> {
  const asked: Asked[] = []
  let next = { status: 200, text: '{}' }
  const server = await serve((incoming, response) => {
    void bodyOf(incoming).then((body) => {
      asked.push({ method: incoming.method, path: incoming.url, body })
      response.writeHead(next.status).end(next.text)
    })
  })
  Object.assign(globalThis, { wx: { request } })
  return {
    cloud: { sdkAppID: 1, backend: `${server.url}/api`, room: 'demo', logLevel: 4, localCodes: true },
    asked,
    answers: (status, body) =>
      void (next = { status, text: typeof body === 'string' ? body : JSON.stringify(body) }),
    close: () => server.close(),
  }
}
