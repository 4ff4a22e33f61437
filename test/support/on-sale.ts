import type { OnSale } from '../../miniprogram/services/room/on-sale'

/** A room that is live and sells nothing. */
export const nothingOnSale: OnSale = {
  state: 'live',
  startsAt: null,
  shown: [],
  likes: 0,
  follows: 0,
  following: false,
  products: [],
  drops: [],
  gifts: [],
}
