import { Agent, request } from 'node:http'
import { bodyOf } from '../../support/tiny-server'
import type { Post } from '../../support/im-caller'

/** As many connections as a service that calls a lot keeps open; calls beyond wait, and the wait counts. */
const agent = new Agent({ keepAlive: true, maxSockets: 32 })

/** Posts over connections that stay open, which costs less than a fetch each. */
export const post: Post = (url, body) =>
  new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    const sent = request(url, { method: 'POST', agent, headers }, (answer) => {
      const read = (text: string) =>
        resolve({ status: answer.statusCode ?? 0, body: JSON.parse(text) as Record<string, unknown> })
      bodyOf(answer).then(read).catch(reject)
    })
    sent.on('error', reject).end(body)
  })

/** Times of the calls that were answered, in ms from when each was due, ascending; and how many failed. */
export interface Taken {
  readonly times: readonly number[]
  readonly failed: number
}

/** Calls `perSecond` times a second, whether answers come or not; the n-th call fails if it resolves with false. */
export async function openLoop(
  perSecond: number,
  seconds: number,
  call: (n: number) => Promise<boolean>,
): Promise<Taken> {
  const times: number[] = []
  let failed = 0
  const startedAt = performance.now()
  const under: Promise<void>[] = []
  for (let n = 0; n < perSecond * seconds; n++) {
    const due = startedAt + (n * 1000) / perSecond
    const early = due - performance.now()
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early))
    const answered = call(n).catch(() => false)
    under.push(
      answered.then((good) => {
        if (good) times.push(performance.now() - due)
        else failed += 1
      }),
    )
  }
  await Promise.all(under)
  return { times: times.sort((one, other) => one - other), failed }
}

/** The time that this share of the calls did not exceed. */
export const quantile = (times: readonly number[], share: number) =>
  times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Infinity
