/** Who quits and is back this soon was never away, for the others: a client reconnected, or rejoined (FAQ 4). */
const BACK_WITHIN_MS = 10_000

/** Tells who comes in from who is merely back. */
export class Comings {
  /** When whom quit, in ms, the earliest first. */
  private readonly quits = new Map<string, number>()

  constructor(private readonly now: () => number) {}

  quit(userID: string): void {
    this.quits.delete(userID)
    this.quits.set(userID, this.now())
    for (const [earlier, at] of this.quits) {
      if (this.now() - at <= BACK_WITHIN_MS) break
      this.quits.delete(earlier)
    }
  }

  /** Whether somebody who joined is worth a line. */
  isNew(userID: string): boolean {
    const quitAt = this.quits.get(userID)
    return quitAt === undefined || this.now() - quitAt > BACK_WITHIN_MS
  }
}
