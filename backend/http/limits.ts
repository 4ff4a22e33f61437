import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Callers } from '../session/callers'
import { Refused } from './refused'

/** A bucket that holds `burst` calls and is filled up by `perSecond`. */
export interface Rate {
  readonly burst: number
  readonly perSecond: number
}

/** How often one caller may call one instance. A guest is known by the address alone, which thousands of phones of one carrier may share. */
export interface Limits {
  readonly user: Rate
  readonly guest: Rate
}

export const usualLimits: Limits = {
  user: { burst: 60, perSecond: 20 },
  guest: { burst: 2000, perSecond: 400 },
}

/** The callers kept in memory; who called longest ago is forgotten first. */
const MOST_CALLERS = 20_000

interface Bucket {
  left: number
  at: number
}

/** Takes one call from a caller's bucket; answers the seconds until there is one again, 0 if there was. */
export function createBuckets(now: () => number, most = MOST_CALLERS) {
  const buckets = new Map<string, Bucket>()
  return {
    take(caller: string, { burst, perSecond }: Rate): number {
      const before = buckets.get(caller)
      const filled = before ? before.left + ((now() - before.at) / 1000) * perSecond : burst
      const left = Math.min(filled, burst)
      const granted = left >= 1
      // Set anew it is the last of the map, so that the first is who called longest ago.
      buckets.delete(caller)
      buckets.set(caller, { left: granted ? left - 1 : left, at: now() })
      const [oldest] = buckets.keys()
      if (buckets.size > most && oldest !== undefined) buckets.delete(oldest)
      return granted ? 0 : (1 - left) / perSecond
    },
    get size() {
      return buckets.size
    },
  }
}

/** Answers 429 with Retry-After to who calls below /api/ too often; the IM's callbacks are not counted. */
export function limitCallers(
  app: FastifyInstance,
  callers: Callers,
  limits: Limits,
  now: () => number,
): void {
  const buckets = createBuckets(now)
  const wait = (request: FastifyRequest) => {
    const userID = callers.maybeOf(request)
    return userID === null
      ? buckets.take(`address ${request.ip}`, limits.guest)
      : buckets.take(`user ${userID}`, limits.user)
  }
  app.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith('/api/')) return
    const seconds = Math.ceil(wait(request))
    if (seconds === 0) return
    void reply.header('retry-after', seconds)
    throw new Refused(429, 'too-fast', `too many calls; try again in ${seconds} s`)
  })
}
