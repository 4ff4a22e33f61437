import type { BroadcastState } from './events'

/** No payload of ours is longer, in characters; longer ones are not even parsed. */
const LONGEST = 1024
const MOST_IDS = 50
const BIGGEST_COUNT = 1_000_000_000_000

type Fields = Readonly<Record<string, unknown>>

/*
 * What viewers send is taken apart here and nowhere else: sizes, types and bounds. Everything throws for what is not as
 * agreed; whoever reads a message counts that as malformed.
 */

/** The fields of a value that is a JSON object. */
export function fieldsIn(value: string): Fields {
  if (value.length > LONGEST) throw new Error('too long')
  const parsed: unknown = JSON.parse(value)
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw new Error('not an object')
  return parsed as Fields
}

/** An ID of the backend's: of a product, SKU, gift, coupon or red packet. */
export function idIn(value: unknown): string {
  if (typeof value !== 'string' || !/^[\w-]{1,64}$/.test(value)) throw new Error('not an ID')
  return value
}

/** A whole number within bounds. */
export function numberIn(value: unknown, least: number, most: number): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most)
    throw new Error('not a number within its bounds')
  return value
}

/** Words of at most so many characters; not empty. */
export function wordsIn(value: unknown, most: number): string {
  if (typeof value !== 'string' || value.trim() === '' || value.length > most) throw new Error('not words')
  return value
}

/** A fact of money comes with the backend's receipt, which the backend has checked on the way. */
function vouchedIn(value: string): Fields {
  const fields = fieldsIn(value)
  wordsIn(fields['receipt'], 400)
  return fields
}

/** What a LIKE says; the bare one of the component is one like. */
export function likesIn(value: string): { count: number; level: number } {
  if (value === '') return { count: 1, level: 1 }
  const { count, level = 1 } = fieldsIn(value)
  return { count: numberIn(count, 1, 50), level: numberIn(level, 1, 99) }
}

/** What a SEND_GIFT says. */
export function giftIn(value: string): { giftID: string; count: number } {
  const { gift, count } = vouchedIn(value)
  return { giftID: idIn(gift), count: numberIn(count, 1, 999) }
}

/** What a BUY_GOODS says. */
export function purchaseIn(value: string): { productID: string; skuID: string; count: number } {
  const { product, sku, count } = vouchedIn(value)
  return { productID: idIn(product), skuID: idIn(sku), count: numberIn(count, 1, 99) }
}

/** What a USE_COUPON says. */
export const couponIn = (value: string): { couponID: string } => ({
  couponID: idIn(vouchedIn(value)['coupon']),
})

/** What a RED_PACKET says. */
export const packetIn = (value: string): { packetID: string } => ({
  packetID: idIn(vouchedIn(value)['packet']),
})

/** IDs with commas between them; none of an empty value. */
export function idsIn(value: string): string[] {
  const ids = value === '' ? [] : value.split(',')
  if (ids.length > MOST_IDS) throw new Error('too many')
  return ids.map(idIn)
}

/** What a DROP says: which coupon or red packet it is. */
export function dropIn(value: string): { ids: string[] } {
  const { coupon, packet } = fieldsIn(value)
  return { ids: [idIn(coupon ?? packet)] }
}

const states: readonly unknown[] = ['waiting', 'live', 'paused', 'ended'] satisfies BroadcastState[]

/** How far the broadcast is. */
export function statusIn(value: string): { state: BroadcastState; startsAt: number | null } {
  const { state, startsAt = null } = fieldsIn(value)
  if (!states.includes(state)) throw new Error('not a state')
  return {
    state: state as BroadcastState,
    startsAt: startsAt === null ? null : numberIn(startsAt, 0, 2 ** 32),
  }
}

/** The room's totals. */
export function totalsIn(value: string): { likes: number; follows: number } {
  const { likes, follows } = fieldsIn(value)
  return { likes: numberIn(likes, 0, BIGGEST_COUNT), follows: numberIn(follows, 0, BIGGEST_COUNT) }
}
