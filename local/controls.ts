import type { IncomingMessage, ServerResponse } from 'node:http'
import type { DemoApi } from './demo/api'
import type { Crowd } from './demo/crowd'
import type { HostHand } from './demo/host'
import type { Figures, SaleFigures } from './figures'
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

/** What the controls play with. */
export interface Played {
  readonly info: LocalInfo
  readonly im: Im
  readonly api: DemoApi
  readonly crowd: Crowd
  readonly host: HostHand
}

/**
 * What is played with from outside: `GET /local/info`, `GET /local/figures`, `POST /local/crowd {perSecond}`, and by the
 * host's hand `POST /local/host/<show-next, withdraw, drop-coupon, drop-red-packet, pause, go-on or end>`.
 */
export function createControls({ info, im, api, crowd, host }: Played) {
  const figures = async (): Promise<Figures> => ({
    ...im.figuresOf(info.roomID),
    crowd: crowd.pace(),
    imRunning: !im.faults.isStopped(),
    sale: await saleOf(api),
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
    'POST /local/host/show-next': () => host.showNext(),
    'POST /local/host/withdraw': () => host.withdraw(),
    'POST /local/host/drop-coupon': () => host.dropCoupon(),
    'POST /local/host/drop-red-packet': () => host.dropRedPacket(),
    'POST /local/host/pause': () => host.setState('paused'),
    'POST /local/host/go-on': () => host.setState('live'),
    'POST /local/host/end': () => host.setState('ended'),
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

async function saleOf(api: DemoApi): Promise<SaleFigures> {
  const { state, products, shown, likes } = await api.room()
  const explained = products.find(({ productID }) => productID === shown[0])
  const sold = products.reduce((sum, product) => sum + product.sold, 0)
  return { state, explained: explained?.number ?? null, sold, likes }
}
