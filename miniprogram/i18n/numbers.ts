/** A whole number with its thousands set apart, to the last one: 1,234. For what is paid or owned. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',')

/** At most one decimal, rounded down and never ending in .0: 12,345 in units of 10,000 is 1.2. */
function inUnits(count: number, unit: number): string {
  const tenths = Math.floor(count / (unit / 10))
  return tenths >= 1000 || tenths % 10 === 0 ? grouped(Math.floor(tenths / 10)) : String(tenths / 10)
}

/** A count as Chinese readers write it: 1,234, then 1.2万, then 3亿. Not for what is paid or owned. */
export function chineseCount(count: number): string {
  if (count < 10_000) return grouped(count)
  return count < 100_000_000 ? `${inUnits(count, 10_000)}万` : `${inUnits(count, 100_000_000)}亿`
}

/** A count as English readers write it: 1,234, then 12K, then 1.2M. Not for what is paid or owned. */
export function englishCount(count: number): string {
  if (count < 10_000) return grouped(count)
  return count < 1_000_000 ? `${Math.floor(count / 1000)}K` : `${inUnits(count, 1_000_000)}M`
}

/** An amount of money as a price tag has it, from fen: ¥128, ¥1,288, ¥9.90. */
export function price(fen: number): string {
  const rest = fen % 100
  return `¥${grouped(Math.floor(fen / 100))}${rest > 0 ? `.${String(rest).padStart(2, '0')}` : ''}`
}

/** What is left of a time, from whole seconds: 0:42, 12:05, 1:05:00. */
export function countdown(seconds: number): string {
  const two = (n: number) => String(n).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor(seconds / 60) % 60
  return `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`
}
