import { z } from 'zod'

/** IDs that the host's tools choose: of products and SKUs, and what `add_goods` lists. */
export const idForm = /^[A-Za-z0-9_-]{1,32}$/

/** The most of one SKU in one order; with the highest price, what an order costs still fits an integer column. */
export const MOST_PER_ORDER = 99
const MOST_FEN = 10_000_000

/** The most of one SKU that can be left. */
export const MAX_STOCK = 1_000_000
/** The most SKUs of one product. */
export const MAX_SKUS = 50

/** Says of `null` why it is refused; of anything else what is said usually. */
const kept = {
  error: ({ input }: { readonly input?: unknown }) =>
    input === null ? 'null takes away what is optional; a product must have this' : undefined,
}

const skuID = z.string().regex(idForm)
const name = z.string(kept).trim().min(1).max(40)
const priceFen = z.int(kept).min(1).max(MOST_FEN)
const stock = z.int().min(0).max(MAX_STOCK)
/** What the host calls out: "number 3!" */
const number = z.int(kept).min(1).max(9999)
const title = z.string(kept).trim().min(1).max(60)
const picture = z
  .string()
  .max(500)
  .regex(/^(https?:\/)?\/\S+$/, 'must be an http(s) URL or a path from /')

const noneTwice = (skus: readonly { readonly skuID: string }[]) =>
  new Set(skus.map((sku) => sku.skuID)).size === skus.length

/** A whole product, as it is when it is new; one without choices has one SKU, one without a picture has '' there. */
export const ProductTerms = z.strictObject({
  number,
  title,
  picture: z.union([z.literal(''), picture]).default(''),
  skus: z
    .array(z.strictObject({ skuID, name, priceFen, stock }))
    .min(1)
    .max(MAX_SKUS)
    .refine(noneTwice, 'no skuID twice'),
})

const StockChange = z.union(
  [
    stock,
    z.strictObject({ add: z.int().min(-MAX_STOCK).max(MAX_STOCK) }),
    z.strictObject({ set: stock, was: stock }),
  ],
  { error: `must be a number from 0 to ${MAX_STOCK}, {add: n}, or {set: n, was: what it was}` },
)

const SkuChange = z
  .strictObject({
    skuID,
    name: name.optional(),
    priceFen: priceFen.optional(),
    stock: StockChange.optional(),
    remove: z.literal(true).optional(),
  })
  .refine((sku) => !sku.remove || Object.keys(sku).length === 2, 'a SKU to remove has nothing but its skuID')

/**
 * What a host says of a product: what is absent stays as it is, `null` takes away what is optional. SKUs that the list
 * does not name stay; one goes by `{skuID, remove: true}`. Stock of a SKU that is there changes by `{add: n}`, or by
 * `{set: n, was: m}` while it is m; a number alone has to be what is left.
 */
export const ProductChange = z.strictObject({
  number: number.optional(),
  title: title.optional(),
  picture: z
    .union([z.literal(''), picture])
    .nullable()
    .optional(),
  skus: z
    .array(SkuChange, kept)
    .min(1, 'leave skus out to keep all, or name one')
    .max(MAX_SKUS)
    .refine(noneTwice, 'no skuID twice')
    .optional(),
})

export type ProductTerms = z.infer<typeof ProductTerms>
export type ProductChange = z.infer<typeof ProductChange>
export type SkuChange = z.infer<typeof SkuChange>

/** One choice of a product; the price is in fen. */
export type Sku = ProductTerms['skus'][number]

/** A product of a room, with what is left of it and how many were sold. */
export type Product = ProductTerms & { readonly productID: string; readonly sold: number }
