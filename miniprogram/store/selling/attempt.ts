const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'

const newID = (): string =>
  Array.from({ length: 24 }, () => letters[Math.floor(Math.random() * letters.length)]).join('')

/**
 * The requestID of what the viewer is at: the same wish keeps it until the backend has answered for certain, so that
 * trying again after a lost answer buys nothing twice.
 */
export class Attempt {
  private wish = ''
  private requestID = ''

  of(wish: Readonly<Record<string, unknown>>): string {
    const written = JSON.stringify(wish)
    if (written !== this.wish) {
      this.wish = written
      this.requestID = newID()
    }
    return this.requestID
  }

  /** The answer is certain; the next try is another deed. */
  settled(): void {
    this.wish = ''
  }
}
