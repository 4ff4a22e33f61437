import type { Catalogue } from '../../backend/catalogue/catalogue'
import type { DemoProduct } from './goods'

/** Fills the catalogue of a room, in the words of this start; what was sold before stays sold. True the first time. */
export async function fillShop(
  catalogue: Catalogue,
  roomID: string,
  products: readonly DemoProduct[],
): Promise<boolean> {
  const before = await catalogue.of(roomID)
  const left = new Map(before.flatMap(({ skus }) => skus.map(({ skuID, stock }) => [skuID, stock])))
  for (const { productID, skus, ...product } of products) {
    const choices = skus.map((sku) => ({ ...sku, stock: left.get(sku.skuID) ?? sku.stock }))
    await catalogue.put(roomID, productID, { ...product, skus: choices })
  }
  return before.length === 0
}
