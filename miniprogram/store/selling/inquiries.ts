import { makeAutoObservable, observable } from 'mobx-miniprogram'
import type { Around } from './around'

/** A question about a product, for the host. */
export interface Inquiry {
  readonly id: string
  /** Who asks. */
  readonly name: string
  /** The product's number. */
  readonly number: number
  readonly text: string
  /** In ms. */
  readonly at: number
}

/** The last ones are kept. */
const INQUIRIES_KEPT = 100

/** Questions about products, in the host's list: the worked example of an event of one's own. */
export class Inquiries {
  /** The newest first; empty on every phone but the host's. */
  items: readonly Inquiry[] = []

  constructor(private readonly around: Pick<Around, 'asMember' | 'say'>) {
    makeAutoObservable<this, 'around'>(this, { items: observable.ref, around: false }, { autoBind: true })
  }

  /** Asks the host about a product; a guest is asked to sign in. */
  ask(productID: string, text: string): void {
    const words = text.trim()
    const value = JSON.stringify({ product: productID, text: words })
    if (words) this.around.asMember(() => void this.around.say('x.inquiry', value, 'Normal'))
  }

  heard(inquiry: Inquiry): void {
    if (this.items.some(({ id }) => id === inquiry.id)) return
    this.items = [inquiry, ...this.items].slice(0, INQUIRIES_KEPT)
  }

  reset(): void {
    this.items = []
  }
}
