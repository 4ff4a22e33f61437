/** Text of this many characters is printed whole. */
const MAX_PRINTED = 200

/** Control characters, and those that nobody sees or that turn the direction of writing. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu

const escaped = (character: string) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`

/** Text from outside, safe to print: one line, no control characters (they are escaped), at most 200 characters. */
export function printable(text: string): string {
  const cut = text.length > MAX_PRINTED ? `${text.slice(0, MAX_PRINTED)}...` : text
  return cut.replace(UNSAFE, escaped)
}

/** The same for what has lines of its own, such as a stack: each line is safe, and all but the first are indented. */
export const printableLines = (text: string): string => text.split('\n').map(printable).join('\n    ')
