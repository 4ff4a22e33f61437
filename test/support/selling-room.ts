import type { ProductTerms } from '../../backend/catalogue/product'
import type { GiftShop } from '../../backend/gift/gift'
import { startLiveRoom } from './live-room'

const giftShop: GiftShop = {
  startCoins: 1000,
  gifts: [
    { giftID: 'rose', name: { en: 'Rose', zh: '玫瑰' }, picture: '/rose.svg', coins: 1, size: 'small' },
    { giftID: 'kiln', name: { en: 'Kiln', zh: '窑火' }, picture: '', coins: 500, size: 'big' },
  ],
}

const product = (number: number, title: string, stock: number): ProductTerms => ({
  number,
  title,
  picture: `/${title}.svg`,
  skus: [
    { skuID: `${title}-small`, name: 'Small', priceFen: 1000, stock },
    { skuID: `${title}-large`, name: 'Large', priceFen: 2000, stock },
  ],
})

/** A live room that sells a cup (no. 1) and a bowl (no. 3), five of each, with the real backend behind it. */
export async function startSellingRoom() {
  const live = await startLiveRoom({}, { giftShop })
  const { rooms, selling } = live.backend.backend
  const { catalogue } = selling
  await rooms.change('room', { introduction: 'All by hand' })
  await catalogue.put('room', 'cup', product(1, 'cup', 5))
  await catalogue.put('room', 'bowl', product(3, 'bowl', 5))
  return {
    ...live,
    /** The host does something by the backend; resolves with its answer. */
    async host(action: string, body: object = {}) {
      const { status, body: answer } = await live.backend.call('POST', `/api/rooms/room/${action}`, {
        as: 'host',
        body,
      })
      if (status !== 200) throw new Error(`${action} answered ${status}: ${JSON.stringify(answer)}`)
      return answer
    },
    /** What the room's answer says of a subject. */
    told: async (subject: string) => (await live.backend.call('GET', '/api/rooms/room')).body[subject],
  }
}

export type SellingRoom = Awaited<ReturnType<typeof startSellingRoom>>
