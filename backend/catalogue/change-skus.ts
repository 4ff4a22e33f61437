import { Refused } from '../http/refused'
import { MAX_SKUS, MAX_STOCK } from './product'
import type { Sku, SkuChange } from './product'

/** A change of stock that came too late or leads nowhere: which SKU, what is left of it, and why not. */
interface Conflict {
  readonly sku: Sku
  readonly why: string
}

/** What is left of a SKU after a change of its stock; the reason where there can be no such change. */
function stockAfter({ stock }: Sku, change: SkuChange['stock']): number | { stale?: string; range?: string } {
  if (change === undefined) return stock
  if (typeof change === 'number') return change === stock ? stock : { stale: `not ${change}` }
  if ('was' in change) return change.was === stock ? change.set : { stale: `not ${change.was}` }
  const sum = stock + change.add
  return sum >= 0 && sum <= MAX_STOCK ? sum : { range: `${change.add} more would be ${sum}` }
}

/** A SKU that is not there yet; 400 that says what is missing. */
function newSku({ skuID, name, priceFen, stock }: SkuChange, position: number): Sku {
  const missing = Object.entries({ name, priceFen, stock }).filter(([, value]) => value === undefined)
  const what = `body: skus[${position}]: ${skuID} is a new SKU`
  if (name === undefined || priceFen === undefined || stock === undefined)
    throw new Refused(
      400,
      'bad-request',
      `${what}, which needs its ${missing.map(([key]) => key).join(', ')}`,
    )
  if (typeof stock !== 'number')
    throw new Refused(400, 'bad-request', `${what}: its stock must be a number, there is none to change yet`)
  return { skuID, name, priceFen, stock }
}

const refuse = (error: string, conflicts: readonly Conflict[], advice: string) => {
  const left = conflicts.map(({ sku: { skuID, stock }, why }) => `${skuID} has ${stock} left, ${why}`)
  const skus = conflicts.map(({ sku: { skuID, stock } }) => ({ skuID, stock }))
  return new Refused(409, error, `${left.join('; ')}. ${advice}`, { skus })
}

/**
 * A product's SKUs after a change. Those that are there keep their order and new ones come last, unless the list names
 * them all: then it gives the order. 400 for a new SKU that is not whole; 409 `stock-changed` or `stock-range` with what
 * is left, `no-skus` for the last one, `too-many`.
 */
export function changeSkus(present: readonly Sku[], changes: readonly SkuChange[]): Sku[] {
  const skus = new Map(present.map((sku) => [sku.skuID, sku]))
  const [stale, range]: [Conflict[], Conflict[]] = [[], []]
  changes.forEach((change, position) => {
    const { skuID, remove } = change
    const sku = skus.get(skuID)
    if (remove) return void skus.delete(skuID)
    if (!sku) return void skus.set(skuID, newSku(change, position))
    const stock = stockAfter(sku, change.stock)
    if (typeof stock === 'number') {
      const { name = sku.name, priceFen = sku.priceFen } = change
      skus.set(skuID, { skuID, name, priceFen, stock })
    } else if (stock.stale) stale.push({ sku, why: stock.stale })
    else range.push({ sku, why: stock.range ?? '' })
  })
  if (stale.length > 0)
    throw refuse(
      'stock-changed',
      stale,
      'Leave stock out to keep it, change it with {add: n}, or set it with {set: n, was: what is left}',
    )
  if (range.length > 0) throw refuse('stock-range', range, `Stock is from 0 to ${MAX_STOCK}`)
  if (skus.size === 0)
    throw new Refused(409, 'no-skus', 'a product has at least one SKU; remove the product instead')
  if (skus.size > MAX_SKUS) throw new Refused(409, 'too-many', `a product has at most ${MAX_SKUS} SKUs`)
  const named = changes.map(({ skuID }) => skuID)
  if (!present.every(({ skuID }) => named.includes(skuID))) return [...skus.values()]
  return named.flatMap((skuID) => skus.get(skuID) ?? [])
}
