import type { Gift, GiftShop } from '../../backend/gift/gift'

/** The pictures are the files of local/media/gifts with the name of the ID. */
const shelf: readonly Omit<Gift, 'picture'>[] = [
  { giftID: 'heart', name: { en: 'Heart', zh: '小心心' }, coins: 1, size: 'small' },
  { giftID: 'clay-bird', name: { en: 'Clay bird', zh: '泥哨小鸟' }, coins: 6, size: 'small' },
  { giftID: 'tea', name: { en: 'Cup of tea', zh: '一杯热茶' }, coins: 20, size: 'small' },
  { giftID: 'autumn-leaves', name: { en: 'Autumn leaves', zh: '一束秋叶' }, coins: 66, size: 'small' },
  { giftID: 'lantern', name: { en: 'Lantern', zh: '灯笼' }, coins: 188, size: 'small' },
  { giftID: 'kiln', name: { en: 'The kiln opens', zh: '开窑' }, coins: 520, size: 'big' },
]

/** What viewers of the demo room can give, the smallest first; the coins that everybody has at first buy the big one. */
export const demoGifts = (origin: string): GiftShop => ({
  startCoins: 1000,
  gifts: shelf.map((gift) => ({ ...gift, picture: `${origin}/local/media/gifts/${gift.giftID}.svg` })),
})
