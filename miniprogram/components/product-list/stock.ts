import { words } from '../../i18n/index'

/** From how many left a product is scarce. */
const FEW = 10

/** How many are left, in words, and whether that is few. */
export const stockOf = (left: number): { readonly stock: string; readonly few: boolean } => ({
  stock: left === 0 ? words.shop.soldOut : left <= FEW ? words.shop.few(left) : words.shop.left(left),
  few: left > 0 && left <= FEW,
})
