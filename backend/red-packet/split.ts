import { randomInt } from 'node:crypto'

/** Cuts `totalFen` into `count` lucky amounts of at least 1 fen; each is worth the same on average, wherever it comes. */
export function split(totalFen: number, count: number): number[] {
  let left = totalFen
  return Array.from({ length: count }, (_, nth) => {
    const others = count - nth - 1
    if (others === 0) return left
    const most = Math.min(Math.floor((2 * left) / (others + 1)) - 1, left - others)
    const amount = 1 + randomInt(Math.max(1, most))
    left -= amount
    return amount
  })
}
