/**
 * How fast webhooks are answered at 200 per second, beside a fastify that does nothing: comments before and after, likes,
 * follows, and what must be refused. Ends with 1 when a bound is broken.
 */
import { fork } from 'node:child_process'
import path from 'node:path'
import { customBy, imCaller, textBy } from '../../support/im-caller'
import type { ImCaller } from '../../support/im-caller'
import { openLoop, post, quantile } from './load'
import type { Taken } from './load'

const PER_SECOND = 200
const SECONDS = 15
const MOST_P99 = 200

interface Served {
  readonly backend: string
  readonly idle: string
}

/** The n-th webhook of the mixture. */
async function hook({ tell, delivered }: ImCaller, n: number): Promise<boolean> {
  const user = `user-${n % 90}`
  const before = (message: object) => tell('BeforeSendMsg', message)
  const kinds = [
    () => before(textBy(user, 'what is the glaze of the tall one?')),
    () => delivered(textBy(user, 'what is the glaze of the tall one?'), n + 1),
    () => before(customBy(user, 'LIKE', { count: 3, level: 1 })),
    () => before(customBy(user, n % 2 ? 'ATTENTION' : 'CANCELATTENTION')),
    () => before(customBy(user, 'SEND_GIFT', { gift: 'rose', count: 1, receipt: 'forged.forged' })),
    () => before(customBy(user, 'MUTE_MEMBER', { Members_Account: ['li'], MuteTime: 60 })),
  ]
  const answer = await kinds[n % kinds.length]?.()
  return answer?.status === 200
}

const round = (ms: number) => ms.toFixed(1).padStart(9)
const row = (what: string, { times, failed }: Taken) =>
  `${what.padEnd(16)}${round(quantile(times, 0.5))}${round(quantile(times, 0.99))}${round(times.at(-1) ?? Infinity)}${String(failed).padStart(9)}`

async function main(): Promise<void> {
  const child = fork(path.join(__dirname, 'served.ts'), { execArgv: ['--import', 'tsx'] })
  const { backend, idle } = await new Promise<Served>((resolve, reject) => {
    child.once('message', (served) => resolve(served as Served))
    child.once('exit', (code) => reject(new Error(`the servers ended with ${code}`)))
  })
  console.log(`${PER_SECOND} webhooks a second for ${SECONDS} s, in ms from when each was due\n`)
  console.log('                      p50      p99      max   failed')
  const measured = async (url: string, seconds: number) => {
    const caller = imCaller(url, post)
    return openLoop(PER_SECOND, seconds, (n) => hook(caller, n))
  }
  await measured(backend, 2)
  console.log(row('idle fastify', await measured(idle, SECONDS)))
  const taken = await measured(backend, SECONDS)
  console.log(row('the backend', taken))
  child.disconnect()
  await new Promise((resolve) => child.once('exit', resolve))
  const p99 = quantile(taken.times, 0.99)
  if (p99 < MOST_P99 && taken.failed === 0)
    return console.log(`\nBounds: p99 under ${MOST_P99} ms, none failed. Met.`)
  console.error(`over the bounds: p99 ${p99.toFixed(1)} ms, at most ${MOST_P99}; ${taken.failed} failed`)
  process.exitCode = 1
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
