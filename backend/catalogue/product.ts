import { z } from 'zod'

/** IDs that the host's tools choose: of products and SKUs, and what `add_goods` lists. */
export const idForm = /^[A-Za-z0-9_-]{1,32}$/

/** The most of one SKU in one order; with the highest price, what an order costs still fits an integer column. */
export const MOST_PER_ORDER = 99
const MOST_FEN = 10_000_000

const Sku = z.strictObject({
  skuID: z.string().regex(idForm),
  name: z.string().trim().min(1).max(40),
  priceFen: z.int().min(1).max(MOST_FEN),
  stock: z.int().min(0).max(1_000_000),
})

/** What a host says of a product; one without choices has one SKU. */
export const ProductTerms = z.strictObject({
  /** What the host calls out: "number 3!" */
  number: z.int().min(1).max(9999),
  title: z.string().trim().min(1).max(60),
  picture: z
    .string()
    .max(500)
    .regex(/^(https?:\/)?\/\S+$/, 'must be an http(s) URL or a path from /'),
  skus: z
    .array(Sku)
    .min(1)
    .max(50)
    .refine((skus) => new Set(skus.map(({ skuID }) => skuID)).size === skus.length, 'no skuID twice'),
})

/** One choice of a product; the price is in fen. */
export type Sku = z.infer<typeof Sku>
export type ProductTerms = z.infer<typeof ProductTerms>

/** A product of a room, with what is left of it and how many were sold. */
export type Product = ProductTerms & { readonly productID: string; readonly sold: number }
