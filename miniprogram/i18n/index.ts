import type { ProductView } from '../store/selling/product-view'
import { price } from './numbers'
import { wordsOf } from './words'

export { countdown, price } from './numbers'
export type { Words } from './words'

/** The words of this screen; WeChat restarts a Mini Program when its language changes. */
export const words = wordsOf(wx.getAppBaseInfo().language)

/** The price of a product wherever it is said without a choice: ¥128, or "from ¥128" where what is left costs more too. */
export const productPrice = ({ fromFen, varies }: Pick<ProductView, 'fromFen' | 'varies'>): string =>
  varies ? words.shop.from(price(fromFen)) : price(fromFen)

/** A failure the store names, in words; one this table does not know is "something went wrong". */
export const failureText = (failure: string): string =>
  (words.failures as Record<string, string | undefined>)[failure] ?? words.failures.failed

/** What to do about a failure, in the words of the place where it happened: the shop unless told. */
export const remedyText = (
  failure: string,
  remedies: Record<string, string> & { failed: string } = words.shop.remedies,
): string => remedies[failure] ?? remedies.failed
