import { makeAutoObservable, observable } from 'mobx-miniprogram'

/** One line of the comment list. Rows are never changed in place: an update is a new object. */
export interface CommentRow {
  /** The SDK's message ID, or `local-n` until an own comment has one. */
  readonly id: string
  readonly kind: 'comment' | 'joined' | 'follow' | 'purchase' | 'notice'
  readonly userID: string
  /** Nick, or the userID where there is none (FAQ 1). */
  readonly name: string
  readonly text: string
  /** How many more people a line that tells what somebody did speaks for. */
  readonly others: number
  readonly own: boolean
  /** Whether it calls the viewer by name. */
  readonly mentionsMe: boolean
  readonly fromHost: boolean
  readonly state: 'sent' | 'sending' | 'failed'
  /** Why an own comment failed: a key of the words table; empty otherwise. */
  readonly failure: string
  /** The room's sequence; null while an own comment is on its way. */
  readonly sequence: number | null
}

/** A bounded list that grows at its end: row `n` of the whole history is `items[n - first]`. */
export interface RowLog<T> {
  readonly items: readonly T[]
  /** How many rows have already fallen off the front. */
  readonly first: number
}

/** How many rows are kept; older ones fall off the front. */
export const COMMENTS_KEPT = 300

/** A line about what somebody did counts others who do it while at most this many rows are behind it, itself included. */
const FOLD_WITHIN = 8

/** The room's comments: bounded, once each, in the room's own order. */
export class Comments implements RowLog<CommentRow> {
  items: readonly CommentRow[] = []
  first = 0
  /** Identities of what fell off the front as well, so that history replayed later is not shown again. */
  private readonly seen = new Set<string | number>()
  /** IDs of own comments that turned out to be in the room before their sender heard back. */
  private readonly delivered = new Set<string>()

  constructor() {
    makeAutoObservable<this, 'seen' | 'delivered'>(
      this,
      { items: observable.ref, seen: false, delivered: false },
      { autoBind: true },
    )
  }

  /** Adds rows that are not there yet; one that comes late takes its place by sequence. */
  add(rows: readonly CommentRow[]): void {
    const items = [...this.items]
    let changed = false
    for (const row of rows) {
      if (this.seen.has(identityOf(row))) continue
      this.remember(row)
      const at = toldBy(items, row)
      const [own] = at < 0 ? [] : items.splice(at, 1)
      if (own?.state === 'sending') this.delivered.add(own.id)
      const place = placeOf(items, row, at)
      // Older than all that is kept: it would fall off at once.
      if (place === 0 && items.length >= COMMENTS_KEPT) continue
      items.splice(place, 0, row)
      changed = true
    }
    if (changed) this.keep(items)
  }

  /** Tells what somebody did: near the end in the line that says the same of others, which keeps its place and counts one more. */
  addFolded(row: CommentRow): void {
    const line = [...this.items]
      .reverse()
      .slice(0, FOLD_WITHIN)
      .find(({ kind, text }) => kind === row.kind && text === row.text)
    if (!line) return this.add([row])
    if (this.seen.has(identityOf(row))) return
    this.remember(row)
    const others = line.userID === row.userID ? line.others : line.others + 1
    const folded = { ...line, userID: row.userID, name: row.name, others }
    this.items = this.items.map((item) => (item === line ? folded : item))
  }

  /** Replaces the row `id`, under another ID too: where it stands, unless its sequence says otherwise; nothing happens when it is gone. */
  replace(id: string, row: CommentRow): void {
    // It is there by then, unless what told of it was an older one of the same words.
    if (this.delivered.delete(id) && row.state === 'sent') return this.add([row])
    if (!this.items.some((item) => item.id === id)) return
    const items = this.items.filter((item) => item.id !== id)
    if (row.id === id || !this.seen.has(identityOf(row))) {
      const at = this.items.findIndex((item) => item.id === id)
      items.splice(placeOf(items, row, at), 0, row)
    }
    this.remember(row)
    this.items = items
  }

  /** Takes one row out, such as a failed comment that is sent anew. */
  remove(id: string): void {
    this.items = this.items.filter((item) => item.id !== id)
  }

  find(id: string): CommentRow | undefined {
    return this.items.find((item) => item.id === id)
  }

  clear(): void {
    this.first += this.items.length
    this.items = []
    this.seen.clear()
    this.delivered.clear()
  }

  private keep(items: CommentRow[]): void {
    const over = Math.max(0, items.length - COMMENTS_KEPT)
    this.first += over
    this.items = over > 0 ? items.slice(over) : items
  }

  private remember(row: CommentRow): void {
    this.seen.add(identityOf(row))
    if (this.seen.size > COMMENTS_KEPT * 10) {
      const [oldest] = this.seen
      if (oldest !== undefined) this.seen.delete(oldest)
    }
  }
}

/**
 * What makes a row that row: a comment's number in the room, which the room's history of the backend has too, and for
 * anything else its ID, as one message may tell of several people.
 */
const identityOf = ({ kind, id, sequence }: CommentRow): string | number =>
  kind === 'comment' && sequence ? sequence : id

/**
 * Where the own comment stands that this row tells to be in the room, while its sender has not heard back or was cut off;
 * -1 when there is none.
 */
const toldBy = (items: readonly CommentRow[], { own, state, text }: CommentRow): number =>
  own && state === 'sent'
    ? items.findIndex(
        (item) => item.text === text && (item.state === 'sending' || item.failure === 'network'),
      )
    : -1

/** Where a row stood, where it still fits; else the end, unless rows that came earlier have a higher sequence. */
function placeOf(items: readonly CommentRow[], row: CommentRow, stood: number): number {
  if (stood >= 0 && fits(items, stood, row.sequence)) return stood
  let place = items.length
  if (row.sequence === null) return place
  for (let i = items.length - 1; i >= 0; i--) {
    const before = items[i]?.sequence ?? null
    if (before === null) continue
    if (before < row.sequence) break
    place = i
  }
  return place
}

/** Whether a row of this sequence may stand before `at`; one that has none may stand anywhere. */
const fits = (items: readonly CommentRow[], at: number, own: number | null): boolean =>
  own === null ||
  items.every(({ sequence }, i) => sequence === null || (i < at ? sequence < own : sequence > own))
