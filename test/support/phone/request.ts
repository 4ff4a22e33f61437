import { isLocal } from './socket'

/** What `wx.request` takes, as far as the SDK and the services use it. */
export interface RequestOptions {
  url: string
  method?: string
  data?: unknown
  header?: Record<string, string>
  dataType?: string
  timeout?: number
  success?: (answer: {
    statusCode: number
    data: unknown
    header: Record<string, string>
    errMsg: string
  }) => void
  fail?: (reason: { errMsg: string; errno?: number }) => void
  complete?: (outcome: { errMsg: string }) => void
}

const parsed = (text: string, dataType: string) => {
  if (dataType !== 'json') return text
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}

async function perform(options: RequestOptions, signal: AbortSignal) {
  const { method = 'GET', data, header = {}, dataType = 'json' } = options
  const url = new URL(options.url)
  const inQuery = method === 'GET' && typeof data === 'object' && data !== null
  if (inQuery) Object.entries(data).forEach(([key, value]) => url.searchParams.set(key, String(value)))
  const asIs = typeof data === 'string' || data instanceof ArrayBuffer
  const body = inQuery || data === undefined ? null : asIs ? data : JSON.stringify(data)
  const headers = { 'content-type': 'application/json', ...header }
  const answer = await fetch(url, { method, headers, body, signal })
  return {
    statusCode: answer.status,
    data: parsed(await answer.text(), dataType),
    header: Object.fromEntries(answer.headers),
    errMsg: 'request:ok',
  }
}

/** `wx.request` over real HTTP to this machine; any other host fails before it connects, as WeChat does it. */
export function request(options: RequestOptions) {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(new Error('timeout')), options.timeout ?? 60_000)
  const run = isLocal(options.url)
    ? perform(options, stop.signal)
    : Promise.reject(new Error('url not in domain list'))
  void run
    .then(
      (answer) => {
        options.success?.(answer)
        return answer
      },
      (reason: unknown) => {
        const outcome = {
          errMsg: `request:fail ${reason instanceof Error ? reason.message : String(reason)}`,
        }
        options.fail?.(outcome)
        return outcome
      },
    )
    .then((outcome) => options.complete?.(outcome))
    .finally(() => clearTimeout(timer))
  return { abort: () => stop.abort(new Error('abort')) }
}
