import type { RowLog } from '../comments'
import type { Patch } from './flusher'

/** Rows per chunk, and chunks rendered at most: never more than their product on screen. */
export const CHUNK_ROWS = 30
export const CHUNKS = 4

/** How a list shows its log: every byte of it crosses to the screen, so a line has only what the template reads. */
export interface RowLook<T, Line> {
  line(row: T): Line
  /** What is said of the rows that wait while the list is held; of none, when it follows again. */
  waiting(count: number): string
  /** Where the list is and how large: when that changes, it goes to its end again. */
  place?(): string
}

/** What a list template loops over: `order` names the slots of `ring` from oldest to newest. */
export interface RowWindowData<Line> {
  ring: { rows: Line[] }[]
  order: number[]
  /**
   * Which anchor at the end to scroll to: 0 and 1 take turns, as a scroll-view ignores the one it was sent to last. It
   * is sent alone, after the rows: a scroll-view scrolls as soon as the anchor is set, before its children of the same
   * setData.
   */
  turn: number
  waiting: string
}

interface Slot<T> {
  readonly chunk: number
  readonly rows: readonly T[]
}

export const emptyWindow = <Line>(): RowWindowData<Line> => ({
  ring: Array.from({ length: CHUNKS }, () => ({ rows: [] })),
  order: [],
  turn: 0,
  waiting: '',
})

/**
 * The last chunks of an append-only log as data paths. A chunk keeps its slot while it is on screen and the
 * oldest slot is used again, so that a new row costs its own bytes and no more, however long the room runs.
 */
export class RowWindow<T, Line> {
  private readonly slots: (Slot<T> | undefined)[] = []
  private order: readonly number[] = []
  private place: string | undefined
  private turn = 0
  private unseen = 0
  private resting = false
  /** How often the end was moved, and which of those the list was scrolled for. */
  private moves = 0
  private scrolled = 0
  /** The end of the log when the list was held; null while it follows. */
  private heldAt: number | null = null

  constructor(
    private readonly log: RowLog<T>,
    private readonly look: RowLook<T, Line>,
  ) {
    this.place = look.place?.()
  }

  hold(on: boolean): void {
    this.heldAt = on ? (this.heldAt ?? this.end()) : null
    if (on) this.scrolled = this.moves
    else this.moves += 1
  }

  /** Rows go on, and nothing is scrolled. */
  rest(on: boolean): void {
    this.resting = on
  }

  /** What brings the list to its end once all that was collected is on screen; null when it is there. */
  toEnd(): (() => Patch) | null {
    const { moves } = this
    return this.scrolled < moves ? () => this.scroll(moves) : null
  }

  /** Everything that changed since the last call; empty when nothing did. */
  collect(): Patch {
    const unseen = this.heldAt === null ? 0 : Math.max(0, this.end() - this.heldAt)
    const patch: Patch = this.heldAt === null ? this.rows() : {}
    const moved = this.placeChanged() || Object.keys(patch).length > 0
    if (moved && this.heldAt === null) this.moves += 1
    if (unseen !== this.unseen) patch['waiting'] = this.look.waiting((this.unseen = unseen))
    return patch
  }

  /** While somebody reads or has the list in hand nothing is scrolled, and it stays due. */
  private scroll(move: number): Patch {
    if (this.heldAt !== null || this.resting || move <= this.scrolled) return {}
    this.scrolled = move
    return { turn: (this.turn = 1 - this.turn) }
  }

  private placeChanged(): boolean {
    const before = this.place
    this.place = this.look.place?.()
    return this.place !== before
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
      this.patchSlot(patch, slot, { chunk, rows })
      order.push(slot)
    }
    if (order.join() !== this.order.join()) patch['order'] = this.order = order
    return patch
  }

  private patchSlot(patch: Patch, slot: number, next: Slot<T>): void {
    const shown = this.slots[slot]
    this.slots[slot] = next
    if (shown?.chunk !== next.chunk || shown.rows.length > next.rows.length) {
      patch[`ring[${slot}].rows`] = next.rows.map((row) => this.look.line(row))
      return
    }
    next.rows.forEach((row, i) => {
      if (row !== shown.rows[i]) patch[`ring[${slot}].rows[${i}]`] = this.look.line(row)
    })
  }
}
