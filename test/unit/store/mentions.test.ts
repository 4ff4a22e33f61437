import { mentionOf, mentions } from '../../../miniprogram/store/mentions'

test.each([
  ['@Li look', 'Li'],
  ['hello @Li', 'Li'],
  ['@Li, look', 'Li'],
  ['@小林 你好', '小林'],
  ['看看，@小林，好看吗', '小林'],
  ['@Liu and @Li', 'Li'],
  ['@Visitor 3fa2c1 hello', 'Visitor 3fa2c1'],
  [`${mentionOf('Li')}look`, 'Li'],
])('"%s" calls %s', (text, name) => {
  expect(mentions(text, name)).toBe(true)
})

test.each([
  ['Li look', 'Li'],
  ['@Lisa look', 'Li'],
  ['@小林子 你好', '小林'],
  ['mail me @', ''],
  ['', 'Li'],
])('"%s" does not call "%s"', (text, name) => {
  expect(mentions(text, name)).toBe(false)
})
