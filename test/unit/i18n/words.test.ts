import { wordsOf } from '../../../miniprogram/i18n/words'

/** All texts of a table, however deep, with functions tried on numbers. */
function texts(table: object): string[] {
  return Object.values(table).flatMap((entry: unknown) => {
    if (typeof entry === 'function') return String((entry as (...counts: number[]) => unknown)(3, 3))
    return typeof entry === 'object' && entry !== null ? texts(entry) : String(entry)
  })
}

test.each(['zh_CN', 'zh_TW', 'zh'])('a phone set to %s speaks Chinese', (language) => {
  expect(wordsOf(language).send).toBe('发送')
})

test.each(['en', 'fr', ''])('a phone set to "%s" speaks English', (language) => {
  expect(wordsOf(language).send).toBe('Send')
})

test('no Chinese text is left in English, and no English one in Chinese', () => {
  for (const text of texts(wordsOf('zh_CN'))) expect(text).toMatch(/^[^A-Za-z]+$/)
  for (const text of texts(wordsOf('en'))) expect(text).toMatch(/^[^\u4e00-\u9fff]+$/)
})

test('nothing shouts', () => {
  for (const language of ['en', 'zh_CN'])
    for (const text of texts(wordsOf(language))) expect(text).not.toMatch(/[!！]/)
})

test('new comments are counted in the words of each language', () => {
  expect(wordsOf('en').newComments(1)).toBe('1 new comment')
  expect(wordsOf('en').newComments(12)).toBe('12 new comments')
  expect(wordsOf('zh_CN').newComments(12)).toBe('12 条新评论')
})

test.each(['en', 'zh_CN'])('coins are told to the last one in %s: they are paid and owned', (language) => {
  const { coins, send, tooDear } = wordsOf(language).gifts
  expect(coins(34_320)).toBe('34,320')
  expect(send(34_320)).toContain('34,320')
  expect(tooDear(1_234_567)).toContain('1,234,567')
})
