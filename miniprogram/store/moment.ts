let last = 0

/** Now, as a number greater than all before: tells what came first, whatever the phone's clock does. */
export const moment = (): number => ++last

/** As of which moment each part of something is known. */
export class Knowledge<Part extends string> {
  private readonly at = new Map<Part, number>()

  /** Whether word of a part as of this moment is no older than what is known of it; it is what is known then. */
  renews(part: Part, asOf: number): boolean {
    if (asOf < (this.at.get(part) ?? 0)) return false
    this.at.set(part, asOf)
    return true
  }
}
