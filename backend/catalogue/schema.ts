import { sql } from 'drizzle-orm'
import { check, foreignKey, integer, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core'
import { rooms } from '../room/schema'

/** Products of a room. */
export const products = pgTable(
  'products',
  {
    roomID: text('room_id')
      .notNull()
      .references(() => rooms.roomID, { onDelete: 'cascade' }),
    productID: text('product_id').notNull(),
    number: integer('number').notNull(),
    title: text('title').notNull(),
    picture: text('picture').notNull(),
    sold: integer('sold').notNull().default(0),
  },
  (row) => [primaryKey({ columns: [row.roomID, row.productID] }), unique().on(row.roomID, row.number)],
)

/** Their SKUs; stock is never below zero, whoever forgets to ask. */
export const skus = pgTable(
  'skus',
  {
    roomID: text('room_id').notNull(),
    skuID: text('sku_id').notNull(),
    productID: text('product_id').notNull(),
    position: integer('position').notNull(),
    name: text('name').notNull(),
    priceFen: integer('price_fen').notNull(),
    stock: integer('stock').notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.roomID, row.skuID] }),
    foreignKey({
      columns: [row.roomID, row.productID],
      foreignColumns: [products.roomID, products.productID],
    }).onDelete('cascade'),
    check('stock_left', sql`${row.stock} >= 0`),
    check('price_positive', sql`${row.priceFen} > 0`),
  ],
)
