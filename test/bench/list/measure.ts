import { mount } from '../../support/mp'
import { bytesOf, isAnchor } from '../bytes'
import { commentOf, COMMENT_BYTES, factOf } from '../comments'
import { followedRoom } from '../followed-room'
import { pass, turn } from '../virtual-time'
import type { Measured } from './bounds'

/** Comments that arrive together; the next burst comes when the component may be written to again. */
export const BURST = 40
const BURST_EVERY_MS = 100

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
  const { bus, close } = followedRoom()
  const list = mount('components/comment-list/comment-list')
  const page = list.root
  const hold = list.instance['hold'] as (held: boolean) => void
  list.setDataCalls.length = 0

  const bursts = comments / BURST
  const counted = {
    calls: 0,
    mostCalls: 0,
    anchors: 0,
    mostAnchors: 0,
    anchorBytes: 0,
    bytes: 0,
    mostRows: 0,
    disturbances: 0,
  }
  const startedAt = performance.now()
  const take = () => {
    const all = list.setDataCalls.splice(0)
    const anchors = all.filter(isAnchor)
    const patches = all.filter((patch) => !isAnchor(patch))
    counted.calls += patches.length
    counted.anchors += anchors.length
    counted.anchorBytes = Math.max(counted.anchorBytes, ...anchors.map(bytesOf))
    counted.bytes += all.reduce((sum, patch) => sum + bytesOf(patch), 0)
    counted.mostRows = Math.max(counted.mostRows, page.querySelectorAll('.row').length)
    return { all, patches, anchors }
  }
  for (let burst = 0; burst < bursts; burst++) {
    const held = reading && looksBack(burst)
    hold.call(list.instance, held)
    await turn()
    take()
    await pass(BURST_EVERY_MS)
    for (let n = burst * BURST; n < (burst + 1) * BURST; n++) bus.emit('comment', factOf(n))
    await pass(0)
    const { all, patches, anchors } = take()
    counted.mostCalls = Math.max(counted.mostCalls, patches.length)
    counted.mostAnchors = Math.max(counted.mostAnchors, anchors.length)
    counted.disturbances += all.filter((patch) => held && touchesRows(patch)).length
  }
  const ms = performance.now() - startedAt
  const { name } = commentOf(comments - 1)
  if (![...page.querySelectorAll('.row')].at(-1)?.textContent?.includes(name))
    throw new Error('the last comment is not on screen')
  const heap = await heapInUse()
  list.unmount()
  close()
  if (counted.anchors === 0) throw new Error('the list was never scrolled to its end')
  return { comments, commentBytes: comments * COMMENT_BYTES, ...counted, heap, ms }
}

const touchesRows = (patch: object) => Object.keys(patch).some((path) => path !== 'waiting')
