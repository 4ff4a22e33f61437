import type { IncomingMessage } from 'node:http'
import { printable } from '../printable'
import { isMiniProgram, originOf } from './mini-program'
import type { Names } from './names'

/** Why a request is refused, for who asked; `link` is the path where a person may go on by hand. */
export interface Refusal {
  readonly why: string
  readonly link?: string
}

const allow = (host: string) => `start the server with ALLOWED_HOSTS=${printable(host)}`

function wrongTarget({ url = '' }: IncomingMessage): Refusal | undefined {
  if (url.startsWith('/')) return undefined
  return {
    why: `"${printable(url)}" is no path. This server is no proxy: ask one of its names (more by ALLOWED_HOSTS) for a path.`,
  }
}

function wrongHost({ headersDistinct: { host = [] } }: IncomingMessage, names: Names): Refusal | undefined {
  const [name = ''] = host
  if (host.length !== 1 || name === '')
    return {
      why: 'A request needs one Host header with a name of this server, its own or one of ALLOWED_HOSTS.',
    }
  if (names.has(name)) return undefined
  return {
    why: `"${printable(name)}" is no name of this server. If you call it so on purpose, ${allow(name)}.`,
  }
}

function wrongOrigin(request: IncomingMessage, names: Names): Refusal | undefined {
  const { origin } = request.headersDistinct
  if (!origin) return undefined
  const [page = ''] = origin
  if (origin.length === 1 && (names.hasOrigin(page) || isMiniProgram(request.headers))) return undefined
  const host = page.replace(/^[a-z]+:\/\//i, '')
  if (origin.length !== 1 || !/^https?:\/\/./i.test(page))
    return {
      why: `A page of "${printable(origin.join(', '))}" may not use this server. Serve the page by http, and name its host in ALLOWED_HOSTS.`,
    }
  return {
    why: `Pages of ${printable(page)} may not use this server. If they are yours, ${allow(host)}.`,
  }
}

const isReading = ({ method }: IncomingMessage) => method === 'GET' || method === 'HEAD'

/** Whether a page that another site shows is to be left for this request: a link that a person follows. */
const isNavigation = (request: IncomingMessage) =>
  isReading(request) &&
  request.headers['sec-fetch-mode'] === 'navigate' &&
  request.headers['sec-fetch-dest'] === 'document'

/** The page behind a request, as far as a browser tells: empty if it does not. */
const askerOf = ({ headers: { origin, referer = '' } }: IncomingMessage) => origin ?? originOf(referer)

/** Whether the server's own page shows a picture by another name of the server. */
const isOwnPicture = (request: IncomingMessage, names: Names) =>
  isReading(request) && !request.headers.origin && names.hasOrigin(askerOf(request))

function wrongSite(request: IncomingMessage, names: Names): Refusal | undefined {
  const site = request.headers['sec-fetch-site']
  if (site === undefined || site === 'none' || site === 'same-origin') return undefined
  if (isMiniProgram(request.headers) || names.allowsOrigin(askerOf(request))) return undefined
  if (isOwnPicture(request, names)) return undefined
  const { url = '' } = request
  if (!isNavigation(request))
    return {
      why: 'A page of another site may not use this server. If the page is yours, name its host in ALLOWED_HOSTS.',
    }
  // What stands behind the `?` signs people in and moves the host's hand.
  if (!url.includes('?')) return undefined
  return {
    why: 'A page of another site led you here by a link that says who signs in, or more. Go on only if you meant to:',
    link: url,
  }
}

/**
 * Why a request or an upgrade is not answered, or undefined for one that is: it names this server, comes from no page
 * or from one of our own or from a Mini Program, and no other site's page is behind it unless it is a link to a page.
 */
export const refusalOf = (request: IncomingMessage, names: Names): Refusal | undefined =>
  wrongTarget(request) ??
  wrongHost(request, names) ??
  wrongOrigin(request, names) ??
  wrongSite(request, names)

/** Whether another origin's page that may use this server is behind a request; browsers keep answers from all others. */
export function isTrustedStranger(request: IncomingMessage, names: Names): boolean {
  const { host = '' } = request.headers
  const asker = askerOf(request)
  if (asker.replace(/^https?:\/\//, '') === host.toLowerCase()) return false
  return isMiniProgram(request.headers) || names.hasOrigin(asker)
}
