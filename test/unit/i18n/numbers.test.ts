import { chineseCount, countdown, englishCount, price } from '../../../miniprogram/i18n/numbers'

test.each([
  [0, '0', '0'],
  [999, '999', '999'],
  [1234, '1,234', '1,234'],
  [9999, '9,999', '9,999'],
  [10_000, '1万', '10K'],
  [12_999, '1.2万', '12K'],
  [999_999, '99.9万', '999K'],
  [1_250_000, '125万', '1.2M'],
  [12_345_678, '1,234万', '12.3M'],
  [320_000_000, '3.2亿', '320M'],
])('a count of %d reads %s in Chinese and %s in English', (count, chinese, english) => {
  expect(chineseCount(count)).toBe(chinese)
  expect(englishCount(count)).toBe(english)
})

test.each([
  [0, '0:00'],
  [7, '0:07'],
  [42, '0:42'],
  [725, '12:05'],
  [3600, '1:00:00'],
  [3900, '1:05:00'],
  [90_061, '25:01:01'],
])('%d seconds count down as %s', (seconds, shown) => {
  expect(countdown(seconds)).toBe(shown)
})

test.each([
  [0, '¥0'],
  [1, '¥0.01'],
  [990, '¥9.90'],
  [12_800, '¥128'],
  [128_805, '¥1,288.05'],
])('%d fen cost %s', (fen, shown) => {
  expect(price(fen)).toBe(shown)
})
