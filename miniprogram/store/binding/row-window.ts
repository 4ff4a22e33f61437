import type { RowLog } from '../comments'
import type { Patch } from './flusher'

/** Rows per chunk, and chunks rendered at most: never more than their product on screen. */
export const CHUNK_ROWS = 30
export const CHUNKS = 4

/** What a list template loops over: `order` names the slots of `ring` from oldest to newest. */
export interface RowWindowData<T> {
  ring: { rows: T[] }[]
  order: number[]
  /** Rows that wait while the list is held. */
  unseen: number
}

interface Slot<T> {
  readonly chunk: number
  readonly start: number
  readonly rows: readonly T[]
}

export const emptyWindow = <T>(): RowWindowData<T> => ({
  ring: Array.from({ length: CHUNKS }, () => ({ rows: [] })),
  order: [],
  unseen: 0,
})

/**
 * The last chunks of an append-only log as data paths. A chunk keeps its slot while it is on screen and the
 * oldest slot is used again, so that a new row costs its own bytes and no more, however long the room runs.
 */
export class RowWindow<T> {
  private readonly slots: (Slot<T> | undefined)[] = []
  private order: readonly number[] = []
  private unseen = 0
  /** The end of the log when the list was held; null while it follows. */
  private heldAt: number | null = null

  constructor(private readonly log: RowLog<T>) {}

  hold(on: boolean): void {
    this.heldAt = on ? (this.heldAt ?? this.end()) : null
  }

  /** Everything that changed since the last call; empty when nothing did. */
  collect(): Patch {
    const unseen = this.heldAt === null ? 0 : Math.max(0, this.end() - this.heldAt)
    const patch: Patch = this.heldAt === null ? this.rows() : {}
    if (unseen !== this.unseen) patch['unseen'] = this.unseen = unseen
    return patch
  }

  private end(): number {
    return this.log.first + this.log.items.length
  }

  private rows(): Patch {
    const { first, items } = this.log
    const end = this.end()
    const patch: Patch = {}
    const last = Math.floor((end - 1) / CHUNK_ROWS)
    const oldest = Math.max(last - CHUNKS + 1, Math.floor(first / CHUNK_ROWS))
    const order: number[] = []
    for (let chunk = oldest; items.length > 0 && chunk <= last; chunk++) {
      const slot = chunk % CHUNKS
      const start = Math.max(chunk * CHUNK_ROWS, first)
      const rows = items.slice(start - first, (chunk + 1) * CHUNK_ROWS - first)
      this.patchSlot(patch, slot, { chunk, start, rows })
      order.push(slot)
    }
    if (order.join() !== this.order.join()) patch['order'] = this.order = order
    return patch
  }

  private patchSlot(patch: Patch, slot: number, next: Slot<T>): void {
    const shown = this.slots[slot]
    this.slots[slot] = next
    const sameChunk = shown?.chunk === next.chunk && shown.start === next.start
    if (!shown || !sameChunk || shown.rows.length > next.rows.length) {
      patch[`ring[${slot}].rows`] = next.rows
      return
    }
    next.rows.forEach((row, i) => {
      if (row !== shown.rows[i]) patch[`ring[${slot}].rows[${i}]`] = row
    })
  }
}
