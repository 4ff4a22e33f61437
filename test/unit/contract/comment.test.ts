import { commentFault, countCharacters, inOneLine } from '../../../miniprogram/contract/comment'

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
  ['👩🏽‍❤️‍💋‍👩🏽', 1],
  ['x' + '\u200dy'.repeat(3), 7],
  ['👩' + '\u200d👩'.repeat(7), 2],
  ['a' + '\u0301'.repeat(20), 13],
])('%s is %i as people count', (text, count) => {
  expect(countCharacters(text)).toBe(count)
})

test.each([
  ['no characters', ''],
  ['spaces', '   '],
  ['zero-width spaces', '\u200b\u200b'],
  ['wide spaces and line breaks', '\u3000\n\u3000'],
  ['a blank of braille', '\u2800'],
  ['a filler of Hangul', '\u3164'],
  ['directions', '\u202e\u2066\u2069'],
  ['marks without a letter', '\u0301\u0301'],
  ['joiners and variation selectors', '\u200d\ufe0f'],
  ['tags', '\u{e0020}\u{e0041}'],
  ['controls', '\u0000\u0007\u001b'],
])('%s are no comment', (_what, text) => {
  expect(commentFault(text)).toBe('blank')
})

test.each([
  ['a full stop', '.'],
  ['one emoji', '👍'],
  ['a skin tone', '🏽'],
  ['a right-to-left word', '\u202eשלום'],
  ['half a pair', '\ud83d'],
  ['two hundred characters', '杯'.repeat(200)],
  ['two hundred families', '👨‍👩‍👧‍👦'.repeat(200)],
])('%s is a comment', (_what, text) => {
  expect(commentFault(text)).toBeNull()
})

test.each([
  ['a line feed', 'top\nbottom'],
  ['a carriage return', 'top\rbottom'],
  ['a line separator', 'top\u2028bottom'],
  ['a paragraph separator', 'top\u2029bottom'],
  ['a next line', 'top\u0085bottom'],
  ['a form feed', 'top\fbottom'],
  ['many', `top${'\n'.repeat(100)}bottom`],
])('%s breaks the line, and one line is made of it', (_what, text) => {
  expect(commentFault(text)).toBe('line-break')
  expect(inOneLine(` ${text} `)).toBe('top bottom')
})

test('what hides its length behind joiners or marks is too long', () => {
  for (const text of [
    'x'.repeat(201),
    'x' + '\u200dy'.repeat(3000),
    '👩' + '\u200d👩'.repeat(3000),
    'a' + '\u0301'.repeat(3000),
  ])
    expect([text.length, commentFault(text)]).toEqual([text.length, 'too-long'])
})
