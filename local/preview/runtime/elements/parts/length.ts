import { screenSize } from '../../frame/phone'

/** Pixels of a length property: a number, `'12px'` or `'24rpx'`. */
export function pixels(value: unknown): number {
  const size = typeof value === 'number' ? value : parseFloat(String(value)) || 0
  return typeof value === 'string' && value.endsWith('rpx') ? (size * screenSize().width) / 750 : size
}
