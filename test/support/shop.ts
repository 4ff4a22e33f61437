import type { ProductTerms } from '../../backend/catalogue/product'
import type { GiftShop } from '../../backend/gift/gift'
import { startBackend } from './backend'
import type { TestBackendOptions } from './backend'

/** Nothing that sells asks the IM. */
const NO_IM = 'http://127.0.0.1:9'

/** A room with a host. */
export const cups = {
  roomID: 'cups',
  title: 'Cups',
  hostID: 'mia',
  player: { kind: 'poster', src: '', poster: '' },
} as const

/** A product with one SKU of so many, at 10 yuan. */
export const bowl = (stock: number, skuID = 'small'): ProductTerms => ({
  number: 1,
  title: 'Bowl',
  picture: '/bowl.svg',
  skus: [{ skuID, name: 'Small', priceFen: 1000, stock }],
})

/** Two gifts, and a hundred coins for everybody. */
export const giftShop: GiftShop = {
  startCoins: 100,
  gifts: [
    { giftID: 'rose', name: { en: 'Rose', zh: '玫瑰' }, picture: '', coins: 10, size: 'small' },
    { giftID: 'kite', name: { en: 'Kite', zh: '风筝' }, picture: '', coins: 60, size: 'big' },
  ],
}

/** A backend whose one room sells; what time it is can be changed. */
export async function startShop(options: TestBackendOptions = {}) {
  let ahead = 0
  const now = () => Date.now() + ahead
  const backend = await startBackend(NO_IM, { rooms: [cups], giftShop, now, ...options })
  const { catalogue, coupons, redPackets } = backend.backend.selling
  const room = `/api/rooms/${cups.roomID}`

  return {
    ...backend,
    catalogue,
    /** Sets what is left of a product's one SKU, whatever it was. */
    async restock(productID: string, stock: number) {
      const [sku] = (await catalogue.of(cups.roomID)).find((one) => one.productID === productID)?.skus ?? []
      if (!sku) throw new Error(`there is no product ${productID}`)
      await catalogue.put(cups.roomID, productID, {
        skus: [{ skuID: sku.skuID, stock: { set: stock, was: sku.stock } }],
      })
    },
    coupons,
    redPackets,
    /** Lets so many seconds pass. */
    pass: (seconds: number) => void (ahead += seconds * 1000),
    /** Posts to a path of the room. */
    post: (as: string, path: string, body: object = {}) =>
      backend.call('POST', `${room}${path}`, { as, body }),
    /** What the room's answer says of a subject, to a guest or to a user. */
    told: async (subject: string, as?: string) =>
      (await backend.call('GET', room, as === undefined ? {} : { as })).body[subject],
    /** What a path below /api/me says of its subject. */
    mine: async (as: string, subject: string) =>
      (await backend.call('GET', `/api/me/${subject}`, { as })).body[subject],
    /** Whether a message that says so may carry the receipt. */
    takes:
      (
        kind: 'gift' | 'order' | 'coupon' | 'red-packet',
        userID: string,
        facts: Record<string, string | number>,
      ) =>
      (receipt: unknown) =>
        backend.backend.receipts.spend(String(receipt), {
          kind,
          roomID: cups.roomID,
          userID,
          facts,
          messageKey: 'one',
        }),
  }
}

export type Shop = Awaited<ReturnType<typeof startShop>>
