import { lengthOf } from '../../../miniprogram/store/length'

test.each([
  ['', 0],
  ['hello', 5],
  ['你好', 2],
  ['👍', 1],
  ['👍🏽', 1],
  ['❤️', 1],
  ['🇨🇳', 1],
  ['🇨🇳🇯🇵', 2],
  ['👨‍👩‍👧‍👦', 1],
  ['👨‍👩‍👧‍👦!', 2],
  ['1️⃣', 1],
  ['🏴󠁧󠁢󠁳󠁣󠁴󠁿', 1],
  ['e\u0301', 1],
  ['a👍b', 3],
])('%s is %i as people count', (text, count) => {
  expect(lengthOf(text)).toBe(count)
})
