import type { LiveSession } from '../../live/session'
import type { Comments } from '../comments'
import { isHosting } from '../hosting'
import type { Room } from '../room'
import { followRow, nameOf, purchaseRow } from '../rows'
import type { Viewer } from '../viewer'
import type { Selling } from './selling'

/** The parts of the store that facts of selling change. */
interface Parts {
  readonly room: Room
  readonly viewer: Viewer
  readonly comments: Comments
  readonly selling: Selling
}

/** Writes what the session says of selling into the store; returns the undo of each subscription. */
export function followFacts(
  session: Pick<LiveSession, 'on'>,
  { room, viewer, comments, selling }: Parts,
): (() => void)[] {
  const { likes, gifts, shop, drops, following, inquiries } = selling
  const numberOf = (productID: string) => shop.find(productID)?.number

  return [
    session.on('like', ({ own, count }) => {
      if (!own) likes.heard(count)
    }),
    session.on('gift', ({ person, giftID, count, mark, own }) => {
      // One's own is on screen since the backend took it; with a mark it was given on another device.
      if (mark) gifts.given(person, giftID, count, own)
    }),
    session.on('follow', (said) => comments.addFolded(followRow(said))),
    session.on('purchase', (said) => {
      const number = numberOf(said.productID)
      if (number === undefined) return
      comments.addFolded(purchaseRow(said, number))
      if (!said.own) selling.stockMoved()
    }),
    session.on('productsShown', ({ productIDs }) => {
      selling.heardNews()
      shop.show(productIDs)
      if (!productIDs.every(numberOf)) selling.heardOfMore()
    }),
    session.on('dropped', ({ ids }) => {
      if (!ids.every((id) => drops.knows(id))) selling.heardOfMore()
    }),
    session.on('roomStatus', ({ state, startsAt }) => {
      selling.heardNews()
      room.broadcasts(state, startsAt === null ? null : startsAt * 1000)
    }),
    session.on('totals', (totals) => {
      likes.counted(totals.likes)
      following.counted(totals.follows)
    }),
    session.on('x.inquiry', ({ person, mark, what }) => {
      const number = numberOf(what.product)
      if (!isHosting(room, viewer) || number === undefined || !mark) return
      inquiries.heard({ id: mark.id, name: nameOf(person), number, text: what.text, at: mark.time * 1000 })
    }),
  ]
}
