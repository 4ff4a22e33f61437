import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { networkInterfaces } from 'node:os'
import type { Duplex } from 'node:stream'
import { listen } from '../listen'
import { hostInUrl, isWildcard, lanAddress } from './addresses'
import { guardHeaders, hangUp, refuse } from './answers'
import { createNames } from './names'
import type { Names } from './names'
import { isTrustedStranger, refusalOf } from './refusal'

/** What answers behind the gate. */
export interface Service {
  /** Answers a request and returns true if it is one of its own. */
  handle(request: IncomingMessage, response: ServerResponse): boolean
  /** Takes an upgrade and returns true if it is one of its own. */
  upgrade?(request: IncomingMessage, stream: Duplex, head: Buffer): boolean
}

/** Where a server listens. */
export interface GateOptions {
  readonly host: string
  /** 0 asks for any. */
  readonly port: number
  /** Names beside its own, see readAllowedHosts. */
  readonly allowedHosts?: readonly string[]
  /** How many ports after a taken one are tried; see `listen`. */
  readonly tries?: number
}

/** An open server of this machine. */
export interface Gate {
  readonly port: number
  /** The address that it listens on. */
  readonly address: string
  /** How other programs and devices reach it; on a wildcard address by one of the machine's own. */
  readonly origin: string
  /** How this process reaches it. */
  readonly self: string
  /** What it is called in Host headers. */
  readonly names: Names
  /** Puts a service behind the gate, asked after those before it. */
  serve(service: Service): void
  close(): Promise<void>
}

const originAt = (host: string, port: number) => new URL(`http://${hostInUrl(host)}:${port}`).origin

/** What a broken request is answered, by the parser's code; 400 for all others. */
const brokenStatus: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
}

/**
 * Opens the one door of a local server. Every request and every upgrade is checked here before any service sees it (see
 * refusalOf), from the first moment on; whatever is answered tells browsers that it is for no other site.
 */
export async function openGate({ host, port: asked, allowedHosts = [], tries }: GateOptions): Promise<Gate> {
  const services: Service[] = []
  let names: Names | undefined
  // The server listens before it knows its port.
  const namesNow = () => (names ??= createNames({ host, allowed: allowedHosts, ...bound() }))

  const answer = (request: IncomingMessage, response: ServerResponse) => {
    for (const [name, value] of Object.entries(guardHeaders)) response.setHeader(name, value)
    const refusal = refusalOf(request, namesNow())
    if (refusal) return refuse(request, response, refusal)
    if (isTrustedStranger(request, namesNow()))
      response.setHeader('cross-origin-resource-policy', 'cross-origin')
    if (services.some((service) => service.handle(request, response))) return
    response.writeHead(404, { 'content-type': 'text/plain' }).end('nothing here')
  }
  // Without a Host the answer would be Node's own, which says nothing to anybody.
  const server = createServer({ requireHostHeader: false }, answer)
  const bound = () => {
    const { address, port } = server.address() as AddressInfo
    return { address, port }
  }
  server.on('checkExpectation', answer)
  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    const refusal = refusalOf(request, namesNow())
    if (refusal) hangUp(stream, 403, refusal.why)
    else if (!services.some((service) => service.upgrade?.(request, stream, head)))
      hangUp(stream, 404, 'nothing here')
  })
  server.on('clientError', ({ code = '' }: NodeJS.ErrnoException, stream: Duplex) =>
    hangUp(stream, brokenStatus[code] ?? 400, 'This is no request that HTTP knows.'),
  )
  await listen(server, host, asked, tries)
  const { address, port } = bound()
  const isOpen = isWildcard(address)
  const loopback = address === '::' ? '::1' : '127.0.0.1'

  return {
    port,
    address,
    origin: originAt(isOpen ? (lanAddress(networkInterfaces()) ?? loopback) : host, port),
    self: originAt(isOpen ? loopback : host, port),
    names: namesNow(),
    serve: (service) => void services.push(service),
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
