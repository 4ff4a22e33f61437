import { and, asc, eq, notInArray, sql } from 'drizzle-orm'
import type { Database } from '../database/connect'
import { sqlState } from '../database/connect'
import { Refused } from '../http/refused'
import type { Product, ProductTerms, Sku } from './product'
import { products, skus } from './schema'

/** What a room sells. What orders do to it is `Stock`. */
export interface Catalogue {
  /** All products by their numbers. */
  of(roomID: string): Promise<Product[]>
  /** Adds a product, or gives one that is there these properties; 409 `taken` or `too-many`. How many were sold is kept. */
  put(roomID: string, productID: string, terms: ProductTerms): Promise<void>
  /** Takes a product away; 404 `no-product`. Orders of it stay as they are. */
  remove(roomID: string, productID: string): Promise<void>
}

const MOST_PRODUCTS = 200

/** Keeps the catalogue in the database. */
export function createCatalogue(db: Database): Catalogue {
  return {
    async of(roomID) {
      const [shelf, choices] = await Promise.all([
        db.select().from(products).where(eq(products.roomID, roomID)).orderBy(asc(products.number)),
        db.select().from(skus).where(eq(skus.roomID, roomID)).orderBy(asc(skus.position)),
      ])
      const byProduct = new Map<string, Sku[]>()
      for (const { productID, skuID, name, priceFen, stock } of choices)
        byProduct.set(productID, [...(byProduct.get(productID) ?? []), { skuID, name, priceFen, stock }])
      return shelf.map(({ roomID: _, ...product }) => ({
        ...product,
        skus: byProduct.get(product.productID) ?? [],
      }))
    },

    async put(roomID, productID, { skus: choices, ...product }) {
      const itsSkus = and(eq(skus.roomID, roomID), eq(skus.productID, productID))
      const stay = choices.map(({ skuID }) => skuID)
      const rows = choices.map((choice, position) => ({ ...choice, roomID, productID, position }))
      const change = db.transaction(async (tx) => {
        await tx
          .insert(products)
          .values({ roomID, productID, ...product })
          .onConflictDoUpdate({ target: [products.roomID, products.productID], set: product })
        if ((await tx.$count(products, eq(products.roomID, roomID))) > MOST_PRODUCTS)
          throw new Refused(
            409,
            'too-many',
            `a room has at most ${MOST_PRODUCTS} products; remove some first`,
          )
        await tx.delete(skus).where(and(itsSkus, notInArray(skus.skuID, stay)))
        const put = await tx
          .insert(skus)
          .values(rows)
          .onConflictDoUpdate({
            target: [skus.roomID, skus.skuID],
            set: {
              position: sql`excluded.position`,
              name: sql`excluded.name`,
              priceFen: sql`excluded.price_fen`,
              stock: sql`excluded.stock`,
            },
            setWhere: sql`skus.product_id = excluded.product_id`,
          })
          .returning({ skuID: skus.skuID })
        const foreign = stay.filter((skuID) => !put.some((row) => row.skuID === skuID))
        if (foreign.length > 0)
          throw new Refused(409, 'taken', `another product of this room has the SKU ${foreign.join(', ')}`)
      })
      await change.catch((error: unknown) => {
        if (sqlState(error) !== '23505') throw error
        throw new Refused(409, 'taken', `another product of this room has the number ${product.number}`)
      })
    },

    async remove(roomID, productID) {
      const its = and(eq(products.roomID, roomID), eq(products.productID, productID))
      if ((await db.delete(products).where(its).returning()).length === 0)
        throw new Refused(404, 'no-product', `this room has no product ${productID}`)
    },
  }
}
