import { makeAutoObservable, observable } from 'mobx-miniprogram'
import { commentFault, inOneLine } from '../../contract/comment'
import type { Caller } from '../../services/caller'
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

/** Characters of one question; no more is heard. */
export const LONGEST_INQUIRY = 200

/** The last ones are kept. */
const INQUIRIES_KEPT = 100

/** Questions about products, in the host's list: the worked example of an event of one's own. */
export class Inquiries {
  /** The newest first; empty on every phone but the host's. */
  items: readonly Inquiry[] = []
  sending = false
  /** ID of the product that the viewer's last question was about, once it is out; empty before. */
  askedAbout = ''
  /** Why the last question did not go out: a key of the words table; empty otherwise. */
  failure = ''

  constructor(private readonly around: Pick<Around, 'asMember' | 'emit' | 'settle'>) {
    makeAutoObservable<this, 'around'>(this, { items: observable.ref, around: false }, { autoBind: true })
  }

  /** Asks the host about a product; a guest is asked to sign in. */
  ask(productID: string, text: string): void {
    const words = inOneLine(text).slice(0, LONGEST_INQUIRY)
    if (!commentFault(words)) this.around.asMember((caller) => this.send(caller, productID, words))
  }

  heard(inquiry: Inquiry): void {
    if (this.items.some(({ id }) => id === inquiry.id)) return
    this.items = [inquiry, ...this.items].slice(0, INQUIRIES_KEPT)
  }

  reset(): void {
    this.items = []
    this.sending = false
    this.askedAbout = ''
    this.failure = ''
  }

  private send(caller: Caller, product: string, text: string): void {
    if (this.sending) return
    this.sending = true
    this.askedAbout = ''
    this.failure = ''
    this.around.settle(caller, this.around.emit('x.inquiry', { product, text }), {
      done: (failure) => this.ended(product, failure ?? ''),
      failed: (failure) => this.ended(product, failure),
    })
  }

  private ended(product: string, failure: string): void {
    this.sending = false
    this.askedAbout = failure ? '' : product
    this.failure = failure
  }
}
