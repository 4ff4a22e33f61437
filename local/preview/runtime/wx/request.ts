import { answer, type Callbacks } from './api'
import { checkUrl } from './domains'
import { inAirplaneMode, noNetwork, onNetworkLost } from './network'

interface RequestOptions {
  url: string
  method?: string
  data?: unknown
  header?: Record<string, string>
  /** Milliseconds, a minute by default. */
  timeout?: number
  dataType?: string
  responseType?: 'text' | 'arraybuffer'
}

interface RequestAnswer {
  data: unknown
  statusCode: number
  header: Record<string, string>
  cookies: string[]
}

const defaultTimeout = 60_000

const encodeForm = (data: object) =>
  new URLSearchParams(Object.entries(data).map(([name, value]) => [name, String(value)])).toString()

function bodyOf(data: unknown, contentType: string): string | ArrayBuffer | undefined {
  if (data === undefined || data === null) return undefined
  if (typeof data === 'string' || data instanceof ArrayBuffer) return data
  return contentType.includes('urlencoded') ? encodeForm(data) : JSON.stringify(data)
}

async function read(
  response: Response,
  { dataType = 'json', responseType }: RequestOptions,
): Promise<unknown> {
  if (responseType === 'arraybuffer') return response.arrayBuffer()
  const text = await response.text()
  if (dataType !== 'json') return text
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}

async function send(options: RequestOptions, signal: AbortSignal): Promise<RequestAnswer> {
  const url = checkUrl(options.url, ['http:', 'https:'])
  if (inAirplaneMode()) throw new Error(noNetwork)
  const method = (options.method ?? 'GET').toUpperCase()
  const headers = new Headers({ 'content-type': 'application/json', ...options.header })
  const inUrl = method === 'GET' && typeof options.data === 'object' && options.data !== null
  if (inUrl) url.search = [url.search.slice(1), encodeForm(options.data as object)].filter(Boolean).join('&')
  const body = inUrl ? undefined : bodyOf(options.data, headers.get('content-type') ?? '')
  const response = await fetch(url, { method, headers, signal, ...(body === undefined ? {} : { body }) })
  return {
    data: await read(response, options),
    statusCode: response.status,
    header: Object.fromEntries(response.headers),
    cookies: [],
  }
}

/** `wx.request`: an HTTP request to a host of the domain list; the returned task can abort it. */
function request(options: RequestOptions & Callbacks<RequestAnswer>) {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(new Error('timeout')), options.timeout ?? defaultTimeout)
  const undo = onNetworkLost(() => abort.abort(new Error(noNetwork)))
  const result = send(options, abort.signal).catch((error: Error) => {
    throw abort.signal.aborted
      ? (abort.signal.reason as Error)
      : error.name === 'TypeError'
        ? new Error('connect error')
        : error
  })
  void answer(
    'request',
    options,
    result.finally(() => {
      clearTimeout(timer)
      undo()
    }),
  )
  const ignored = () => undefined
  return {
    abort: () => abort.abort(new Error('abort')),
    onHeadersReceived: ignored,
    offHeadersReceived: ignored,
  }
}

/** HTTP. */
export const requestApi = { request }
