import { and, eq, gte, sql } from 'drizzle-orm'
import type { Queries } from '../database/connect'
import { Refused } from '../http/refused'
import type { Product, Sku } from './product'
import { products, skus } from './schema'

/** So many of one SKU of a room. */
export interface Item {
  readonly roomID: string
  readonly productID: string
  readonly skuID: string
  readonly quantity: number
}

/** What an order does to the catalogue, each within the order's own transaction. */
export interface Stock {
  /** The SKU and its product as they are now; 404 `no-sku`. */
  find(
    within: Queries,
    roomID: string,
    skuID: string,
  ): Promise<{ sku: Pick<Sku, 'skuID' | 'name' | 'priceFen'>; product: Pick<Product, 'productID' | 'title'> }>
  /** Takes the item from the stock; 409 `sold-out` where there is not as much. */
  take(within: Queries, item: Item): Promise<void>
  /** Puts back what was taken, if the product still has the SKU. */
  putBack(within: Queries, item: Item): Promise<void>
  /** Counts the item as sold, if the product is still there. */
  countSold(within: Queries, item: Item): Promise<void>
}

const one = ({ roomID, skuID }: Pick<Item, 'roomID' | 'skuID'>) =>
  and(eq(skus.roomID, roomID), eq(skus.skuID, skuID))

/** The stock in the tables of the catalogue. */
export const stock: Stock = {
  async find(within, roomID, skuID) {
    const its = and(eq(products.roomID, skus.roomID), eq(products.productID, skus.productID))
    const [found] = await within.select().from(skus).innerJoin(products, its).where(one({ roomID, skuID }))
    if (!found) throw new Refused(404, 'no-sku', `this room does not sell ${skuID} (any more)`)
    return { sku: found.skus, product: found.products }
  },
  async take(within, item) {
    const left = sql`${skus.stock} - ${item.quantity}`
    const enough = and(one(item), gte(skus.stock, item.quantity))
    if ((await within.update(skus).set({ stock: left }).where(enough).returning()).length === 0)
      throw new Refused(409, 'sold-out', `there are not ${item.quantity} left of ${item.skuID}`)
  },
  async putBack(within, item) {
    await within
      .update(skus)
      .set({ stock: sql`${skus.stock} + ${item.quantity}` })
      .where(and(one(item), eq(skus.productID, item.productID)))
  },
  async countSold(within, { roomID, productID, quantity }) {
    await within
      .update(products)
      .set({ sold: sql`${products.sold} + ${quantity}` })
      .where(and(eq(products.roomID, roomID), eq(products.productID, productID)))
  },
}
