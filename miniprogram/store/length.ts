const JOINER = 0x200d

/** Code points that add to the character before them: marks, variation selectors, keycaps, skin tones, tags. */
const additions: readonly (readonly [from: number, to: number])[] = [
  [0x0300, 0x036f],
  [0x20d0, 0x20ff],
  [0xfe00, 0xfe0f],
  [0x1f3fb, 0x1f3ff],
  [0xe0020, 0xe007f],
]
const within = (code: number, [from, to]: readonly [number, number]) => code >= from && code <= to
const isFlagHalf = (code: number) => within(code, [0x1f1e6, 0x1f1ff])

/** How many characters a text has as people count them: a family, a flag or a thumb with its skin tone is one. */
export function lengthOf(text: string): number {
  let count = 0
  let joined = false
  let halfFlag = false
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    if (additions.some((range) => within(code, range))) continue
    const closesFlag: boolean = halfFlag && isFlagHalf(code)
    halfFlag = isFlagHalf(code) && !closesFlag
    if (code !== JOINER && !joined && !closesFlag) count += 1
    joined = code === JOINER
  }
  return count
}
