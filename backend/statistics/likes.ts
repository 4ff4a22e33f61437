import { z } from 'zod'
import type { Rate } from '../http/limits'
import { createBuckets } from '../http/limits'
import { valueOf } from '../webhook/message'
import type { Witness } from '../webhook/before-send'
import type { Statistics } from './statistics'

/** The most likes that one message is good for: a thumb is not faster within the time that the app gathers taps. */
const MOST_PER_MESSAGE = 50

/** The most likes of one user in one room, per instance. */
const userRate: Rate = { burst: 100, perSecond: 20 }

const Value = z.object({ count: z.number().int().min(1) })

/** How many likes a message's value says; none where it makes no sense, one for the bare LIKE of the component. */
function saidIn(custom: { name: string; value: string }): number {
  if (custom.value === '') return 1
  const read = Value.safeParse(valueOf(custom))
  return read.success ? Math.min(read.data.count, MOST_PER_MESSAGE) : 0
}

/** Counts the LIKE messages of viewers, as many as a hand can do (FAQ 6). `now` in ms. */
export function likeWitness(statistics: Statistics, now: () => number): Witness {
  const buckets = createBuckets(now)
  return async ({ roomID, from, key, custom }) => {
    if (custom?.name !== 'LIKE') return
    const said = saidIn(custom)
    let count = 0
    while (count < said && buckets.take(`${roomID}/${from}`, userRate) === 0) count += 1
    if (count > 0) await statistics.count({ key, roomID, count })
  }
}
