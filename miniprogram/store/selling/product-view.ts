import type { Product } from '../../services/room/on-sale'

/** A product as the bag shows it; money in fen. */
export interface ProductView extends Product {
  /** Whether the host is explaining it now. */
  readonly explaining: boolean
  readonly soldOut: boolean
  /** The lowest price of what is left, or of all when nothing is. */
  readonly fromFen: number
  /** Whether others of these cost more. */
  readonly varies: boolean
}

/** The shelf as the bag shows it: what is explained now first, then by number. `shown` has what is on show, that one first. */
export function shelfOf(products: readonly Product[], shown: readonly string[]): ProductView[] {
  const explained = shown[0]
  return products
    .map((product) => {
      const left = product.skus.filter(({ stock }) => stock > 0)
      const prices = (left.length > 0 ? left : product.skus).map(({ priceFen }) => priceFen)
      const explaining = product.productID === explained
      const fromFen = Math.min(...prices)
      const varies = prices.some((priceFen) => priceFen !== fromFen)
      return { ...product, explaining, soldOut: left.length === 0, fromFen, varies }
    })
    .sort((one, other) => Number(other.explaining) - Number(one.explaining) || one.number - other.number)
}
