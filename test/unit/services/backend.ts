import type { CloudConfig } from '../../../miniprogram/config'
import { request } from '../../support/phone/request'
import { bodyOf, serve } from '../../support/tiny-server'

interface Asked {
  readonly method: string | undefined
  readonly path: string | undefined
  readonly body: string
  /** The token the call came with, as its header had it. */
  readonly authorization?: string
}

/** A backend that answers what it is told, for `wx.request` over real HTTP. */
export interface TestBackend {
  readonly cloud: CloudConfig
  /** What it was asked so far. */
  readonly asked: Asked[]
  /** What it answers from now on, at one path or wherever nothing was said; words are sent as they are, anything else as JSON. */
  answers(status: number, body: unknown, path?: string): void
  close(): Promise<void>
}

/** Starts it, and gives the sources their `wx`. */
export async function startBackend(): Promise<TestBackend> {
  const asked: Asked[] = []
  const elsewhere = 'elsewhere'
  const answers = new Map([[elsewhere, { status: 200, text: '{}' }]])
  const server = await serve((incoming, response) => {
    void bodyOf(incoming).then((body) => {
      const { method, url = '', headers } = incoming
      const { authorization } = headers
      asked.push({ method, path: url, body, ...(authorization !== undefined && { authorization }) })
      const { status = 500, text = '' } = answers.get(url) ?? answers.get(elsewhere) ?? {}
      response.writeHead(status).end(text)
    })
  })
  Object.assign(globalThis, { wx: { request } })
  return {
    cloud: { sdkAppID: 1, backend: `${server.url}/api`, room: 'demo', logLevel: 4, localCodes: true },
    asked,
    answers: (status, body, path = elsewhere) =>
      void answers.set(path, { status, text: typeof body === 'string' ? body : JSON.stringify(body) }),
    close: () => server.close(),
  }
}

/** A session as the backend grants it. */
export const grant = {
  userID: 'li',
  userSig: 'sig',
  nick: 'Li',
  avatar: '',
  token: 'li.1.x',
  tokenSeconds: 600,
}

interface Login {
  success(answer: { code: string }): void
  fail(reason: { errMsg: string }): void
}

/** What `wx.login` does from now on. */
export const weChatSays = (login: (options: Login) => void) => void Object.assign(wx, { login })
