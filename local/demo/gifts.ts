/** A gift of the demo room; the picture is the file of local/media/gifts with the name of its ID. */
interface DemoGift {
  readonly giftID: string
  readonly name: { readonly en: string; readonly zh: string }
  /** What one costs. */
  readonly coins: number
  /** A big one has the whole screen for a moment. */
  readonly size: 'small' | 'big'
}

const shelf: readonly DemoGift[] = [
  { giftID: 'heart', name: { en: 'Heart', zh: '小心心' }, coins: 1, size: 'small' },
  { giftID: 'clay-bird', name: { en: 'Clay bird', zh: '泥哨小鸟' }, coins: 6, size: 'small' },
  { giftID: 'tea', name: { en: 'Cup of tea', zh: '一杯热茶' }, coins: 20, size: 'small' },
  { giftID: 'autumn-leaves', name: { en: 'Autumn leaves', zh: '一束秋叶' }, coins: 66, size: 'small' },
  { giftID: 'lantern', name: { en: 'Lantern', zh: '灯笼' }, coins: 188, size: 'small' },
  { giftID: 'kiln', name: { en: 'The kiln opens', zh: '开窑' }, coins: 520, size: 'big' },
]

/** What viewers of the demo room can give, the smallest first. */
export const demoGifts = (origin: string) =>
  shelf.map((gift) => ({ ...gift, picture: `${origin}/local/media/gifts/${gift.giftID}.svg` }))
