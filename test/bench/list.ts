import { LiveBus } from '../../miniprogram/live/events'
import type { LiveSession } from '../../miniprogram/live/session'
import { followSession } from '../../miniprogram/store/follow-session'
import { roomStore } from '../../miniprogram/store/index'
import { mount } from '../support/mp'
import { emptyStore, openRoom } from '../support/shown-room'
import type { Measured } from './bounds'
import { commentOf, COMMENT_BYTES, factOf } from './comments'

/** Comments that arrive together; the next burst comes when the component may be written to again. */
export const BURST = 40
const BURST_EVERY_MS = 100

// The bench owns the clock, so that a long evening takes no longer than its work.
let now = 0
Date.now = () => now

/** Runs the timers that are due: Node runs those of one delay in the order they were set. */
const turn = () => new Promise((resolve) => setTimeout(resolve, 1))

const bytesOf = (patch: object) => Buffer.byteLength(JSON.stringify(patch))
async function heapInUse(): Promise<number> {
  if (!globalThis.gc) throw new Error('run it with --expose-gc')
  // What only weak references held is let go one collection later.
  for (let i = 0; i < 3; i++) {
    globalThis.gc()
    await turn()
  }
  return process.memoryUsage().heapUsed
}

/** A reader looks back during three bursts of every five, and then at the end again. */
const looksBack = (burst: number) => burst % 5 >= 1 && burst % 5 <= 3

/** So many comments through the store, the binding and the comment list's own code and template. */
export async function measureList(comments: number, reading: boolean): Promise<Measured> {
  emptyStore()
  openRoom()
  const bus = new LiveBus((error) => {
    throw error
  })
  const session = { on: bus.on.bind(bus) } as LiveSession
  const silent = { reconnected: () => {}, signatureExpired: () => {}, quitElsewhere: () => {} }
  const undo = followSession(session, roomStore, silent, () => Date.now())
  const list = mount('components/comment-list/comment-list')
  const page = list.root
  const hold = list.instance['hold'] as (held: boolean) => void
  list.setDataCalls.length = 0

  const bursts = comments / BURST
  const counted = { calls: 0, mostCalls: 0, bytes: 0, mostRows: 0, disturbances: 0 }
  const startedAt = performance.now()
  const take = () => {
    const patches = list.setDataCalls.splice(0)
    counted.calls += patches.length
    counted.bytes += patches.reduce((sum, patch) => sum + bytesOf(patch), 0)
    counted.mostRows = Math.max(counted.mostRows, page.querySelectorAll('.row').length)
    return patches
  }
  for (let burst = 0; burst < bursts; burst++) {
    const held = reading && looksBack(burst)
    hold.call(list.instance, held)
    take()
    now += BURST_EVERY_MS
    for (let n = burst * BURST; n < (burst + 1) * BURST; n++) bus.emit('comment', factOf(n))
    await turn()
    const patches = take()
    counted.mostCalls = Math.max(counted.mostCalls, patches.length)
    counted.disturbances += patches.filter((patch) => held && touchesRows(patch)).length
  }
  const ms = performance.now() - startedAt
  const last = commentOf(comments - 1).text
  if (![...page.querySelectorAll('.text')].at(-1)?.textContent?.includes(last))
    throw new Error('the last comment is not on screen')
  const heap = await heapInUse()
  list.unmount()
  undo.forEach((stop) => stop())
  return { comments, commentBytes: comments * COMMENT_BYTES, ...counted, heap, ms }
}

const touchesRows = (patch: object) => Object.keys(patch).some((path) => path !== 'waiting')
