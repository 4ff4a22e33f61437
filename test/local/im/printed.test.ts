import { printable, printableLines } from '../../../local/printable'

test.each([
  ['plain words, 中文, é and 🎉', 'plain words, 中文, é and 🎉'],
  ['a\nb\r\tc', 'a\\u{a}b\\u{d}\\u{9}c'],
  ['\u001b[2J\u009b31m\u007f', '\\u{1b}[2J\\u{9b}31m\\u{7f}'],
  ['\u202eevil\u2066\u200b\ufeff', '\\u{202e}evil\\u{2066}\\u{200b}\\u{feff}'],
  ['\u2028\u2029', '\\u{2028}\\u{2029}'],
  ['\ud800', '\\u{d800}'],
  ['x'.repeat(201), `${'x'.repeat(200)}...`],
])('what is printed of %j is harmless', (text, expected) => {
  expect(printable(text)).toBe(expected)
})

test('a stack keeps its lines, indented, so that none looks like one of the server’s own', () => {
  expect(printableLines('failed: Error\n    at one\nlocal/im: \u001b[31mtwo')).toBe(
    'failed: Error\n        at one\n    local/im: \\u{1b}[31mtwo',
  )
})
