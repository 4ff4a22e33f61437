import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { printableLines } from '../printable'
import { localApp, type App } from './app'
import { createCommands } from './commands'
import { createControls } from './controls'
import { createDelivery } from './delivery'
import { createDomain } from './domain'
import type { Clock } from './domain/ground'
import { memoryStore, type Store } from './domain/store'
import { createFaults } from './faults'
import { createFigures } from './figures'
import { createFill } from './fill'
import { sendJson } from './http'
import { newCustomer, type Plan } from './plan'
import { createRest } from './rest'
import { createSending } from './sending'
import { createTransport } from './transport'
import { createWebhooks } from './webhooks'
import type { WebhookTarget } from './webhooks/post'

/** How Tencent IM is set up on this machine; nothing is needed. */
export interface ImOptions {
  /** Where the SDK's proxyServer leads to: ws://127.0.0.1:<port><path>. */
  path?: string
  app?: App
  /** What the app has paid for, where it is not what a new customer of the flagship plan has. */
  plan?: Partial<Plan>
  clock?: Clock
  /** What survives a restart; nothing if left out. */
  store?: Store
  /** The app's own backend, asked and told about what happens; setWebhooks changes it later. */
  webhooks?: WebhookTarget
  /** Whether the limits on messages per second hold; benchmarks go without. */
  limits?: boolean
  /** Whether members poll as guests do; by default they get pushes. */
  polling?: boolean
  /** Where unknown commands and failures of the server itself are told. */
  log?: (line: string) => void
}

/** Serves Tencent IM: WebSocket below `path`, the REST API under /v4/, fault controls under /local/im/. */
export function createIm(options: ImOptions = {}) {
  const { path = '/im', app = localApp, clock = { now: () => Date.now() } } = options
  const {
    store = memoryStore,
    polling = false,
    limits = true,
    log = (line) => console.error(`local/im: ${printableLines(line)}`),
  } = options

  const plan = { ...newCustomer, ...options.plan }
  const domain = createDomain({
    app,
    plan,
    clock,
    store,
    tell: (fact) => {
      delivery.tell(fact)
      figures.heed(fact)
      webhooks.heed(fact)
    },
  })
  domain.rates.set(limits)
  const webhooks = createWebhooks(app, domain, clock, log)
  webhooks.set(options.webhooks)
  const sending = createSending(domain, webhooks)
  const delivery = createDelivery(domain, clock, {
    polling,
    muteTip: () => faults.muteTip(),
    disturb: (connection, send) => faults.pushes.disturb(connection, send),
  })
  const figures = createFigures(domain, delivery, clock)
  const answer = createCommands({ app, plan, clock, domain, delivery, sending }, log)
  const transport = createTransport(path, {
    isOpen: () => faults.isOpen(),
    frame: (connection, frame) => {
      if (!faults.line.isHalfOpen()) void answer(connection, frame)
    },
    leaving: (send) => faults.line.leave(send),
    closed: (connection) => delivery.presence.detach(connection),
  })
  const faults = createFaults(transport.cutAll, delivery.presence)
  const rest = createRest(app, { clock, domain, sending, online: delivery.online }, log)
  const fill = createFill(sending, app.admins[0] ?? '')
  const control = createControls({ faults, domain, fill })

  return {
    /** The troubles that /local/im/ makes, for callers in the same process. */
    faults,
    /** Where webhooks go from now on; nowhere without a target. Throws for what is no http URL. */
    setWebhooks: (target: WebhookTarget | undefined) => webhooks.set(target),
    /** What a room looks like now, for whoever watches from outside. Throws 10010. */
    figuresOf: (groupID: string) => figures.of(groupID),
    /** Answers an HTTP request if it is one of its own, and says whether it was. */
    handle(request: IncomingMessage, response: ServerResponse): boolean {
      const url = new URL(`http://127.0.0.1${request.url ?? '/'}`)
      if (url.pathname.startsWith('/local/im/')) {
        void control(url.pathname.slice('/local/im/'.length), request, response)
        return true
      }
      if (!url.pathname.startsWith('/v4/')) return false
      if (faults.isStopped())
        sendJson(response, 503, { ErrorCode: 60008, ErrorInfo: 'the service is stopped' })
      else void rest(url, request, response)
      return true
    },
    /** Takes an upgrade to a WebSocket if it is one of its own, and says whether it was. */
    upgrade: (request: IncomingMessage, stream: Duplex, head: Buffer) =>
      transport.upgrade(request, stream, head),
    /** Ends every socket and lets go of the store. */
    async close() {
      transport.close()
      webhooks.close()
      fill.close()
      store.close()
    },
  }
}

export type Im = ReturnType<typeof createIm>
