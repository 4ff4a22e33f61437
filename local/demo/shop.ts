import type { Catalogue } from '../../backend/catalogue/catalogue'
import type { DemoProduct } from './goods'

/** Fills the catalogue of a room, in the words of this start; what was sold before stays sold. True the first time. */
export async function fillShop(
  catalogue: Catalogue,
  roomID: string,
  products: readonly DemoProduct[],
): Promise<boolean> {
  const before = await catalogue.of(roomID)
  const known = new Set(before.flatMap(({ skus }) => skus.map(({ skuID }) => skuID)))
  for (const { productID, skus, ...product } of products) {
    const choices = skus.map(({ stock, ...sku }) => (known.has(sku.skuID) ? sku : { ...sku, stock }))
    await catalogue.put(roomID, productID, { ...product, skus: choices })
  }
  return before.length === 0
}
