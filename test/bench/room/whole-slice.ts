import { roomStore } from '../../../miniprogram/store/index'
import { bytesOf } from '../bytes'
import type { Told } from './facts'

/** The parts of the room that the facts of a busy one change. */
export const SLICES = ['comments', 'likes', 'gifts', 'products'] as const
export type Slice = (typeof SLICES)[number]

/** Rows that the usual list keeps. */
const KEPT = 200

const sliceOf: Partial<Record<Told['type'], Slice>> = {
  comment: 'comments',
  like: 'likes',
  totals: 'likes',
  gift: 'gifts',
  productsShown: 'products',
}

/** What a page would hand to setData to show a slice as it now is. */
const whole: Record<Slice, () => object> = {
  comments: () => ({ comments: roomStore.comments.items.slice(-KEPT) }),
  likes: () => ({ likes: { total: roomStore.likes.total, others: roomStore.likes.others } }),
  gifts: () => ({ gifts: { banners: roomStore.gifts.banners, moment: roomStore.gifts.moment } }),
  products: () => ({ products: roomStore.shop.products }),
}

/** What was handed to setData. */
export interface Sent {
  calls: number
  bytes: number
}

/** The usual way, for comparison: every fact hands the whole slice that it changes to setData. */
export class WholeSlices {
  readonly sent: Record<Slice, Sent> = {
    comments: { calls: 0, bytes: 0 },
    likes: { calls: 0, bytes: 0 },
    gifts: { calls: 0, bytes: 0 },
    products: { calls: 0, bytes: 0 },
  }

  /** The store has taken over a fact. */
  changed(type: Told['type']): void {
    const slice = sliceOf[type]
    if (!slice) return
    this.sent[slice].calls += 1
    this.sent[slice].bytes += bytesOf(whole[slice]())
  }
}
