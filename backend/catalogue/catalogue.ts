import { and, asc, eq, notInArray, sql } from 'drizzle-orm'
import type { Database } from '../database/connect'
import { sqlState } from '../database/connect'
import { Refused } from '../http/refused'
import { rooms } from '../room/schema'
import { changeSkus } from './change-skus'
import type { Product, ProductChange, Sku } from './product'
import { products, skus } from './schema'

/** What a room sells. What orders do to it is `Stock`. */
export interface Catalogue {
  /** All products by their numbers. */
  of(roomID: string): Promise<Product[]>
  /**
   * Adds a product, or changes one that is there; resolves with it as it is then. What is absent stays, how many were
   * sold too. 400 for a new product that is not whole; 409 `taken`, `too-many`, and what `changeSkus` throws.
   */
  put(roomID: string, productID: string, change: ProductChange): Promise<Product>
  /** Takes a product away; 404 `no-product`. Orders of it stay as they are. */
  remove(roomID: string, productID: string): Promise<void>
}

const MOST_PRODUCTS = 200

type ProductRow = typeof products.$inferSelect
type SkuRow = typeof skus.$inferSelect

const toSku = ({ skuID, name, priceFen, stock }: SkuRow): Sku => ({ skuID, name, priceFen, stock })

/** The product without its SKUs after a change; 400 that says what a new one lacks. */
function changed(productID: string, change: ProductChange, before: ProductRow | undefined) {
  const { number = before?.number, title = before?.title, picture = before?.picture } = change
  const needed = Object.entries({ number, title, skus: before ?? change.skus })
  const missing = needed.flatMap(([key, value]) => (value === undefined ? [key] : []))
  if (number === undefined || title === undefined || missing.length > 0)
    throw new Refused(
      400,
      'bad-request',
      `body: ${productID} is a new product, which needs its ${missing.join(', ')}`,
    )
  return { number, title, picture: picture ?? '' }
}

/** Keeps the catalogue in the database. */
export function createCatalogue(db: Database): Catalogue {
  return {
    async of(roomID) {
      const [shelf, choices] = await Promise.all([
        db.select().from(products).where(eq(products.roomID, roomID)).orderBy(asc(products.number)),
        db.select().from(skus).where(eq(skus.roomID, roomID)).orderBy(asc(skus.position)),
      ])
      const byProduct = new Map<string, Sku[]>()
      for (const row of choices)
        byProduct.set(row.productID, [...(byProduct.get(row.productID) ?? []), toSku(row)])
      return shelf.map(({ roomID: _, ...product }) => ({
        ...product,
        skus: byProduct.get(product.productID) ?? [],
      }))
    },

    async put(roomID, productID, change) {
      const { skus: changes = [] } = change
      const itsProduct = and(eq(products.roomID, roomID), eq(products.productID, productID))
      const itsSkus = and(eq(skus.roomID, roomID), eq(skus.productID, productID))
      const work = db.transaction(async (tx) => {
        // Saves in a room wait for one another, and orders of this product for its save.
        await tx.select().from(rooms).where(eq(rooms.roomID, roomID)).for('no key update')
        const [before] = await tx.select().from(products).where(itsProduct).for('update')
        const rows = await tx.select().from(skus).where(itsSkus).orderBy(asc(skus.position)).for('update')
        const product = changed(productID, change, before)
        const choices = changeSkus(rows.map(toSku), changes)
        const stay = choices.map(({ skuID }) => skuID)

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
          .values(choices.map((choice, position) => ({ ...choice, roomID, productID, position })))
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
        return { productID, ...product, sold: before?.sold ?? 0, skus: choices }
      })
      return work.catch((error: unknown) => {
        if (sqlState(error) !== '23505') throw error
        throw new Refused(409, 'taken', `another product of this room has the number ${change.number}`)
      })
    },

    async remove(roomID, productID) {
      const its = and(eq(products.roomID, roomID), eq(products.productID, productID))
      if ((await db.delete(products).where(its).returning()).length === 0)
        throw new Refused(404, 'no-product', `this room has no product ${productID}`)
    },
  }
}
