/** What a comment may be. The input field and the backend's before-send callback both ask here. */

/** The most characters of one comment, as people count them. */
export const MAX_COMMENT_CHARACTERS = 200

/** Why a text is no comment: nothing can be seen of it, it is too long, or it has line breaks. */
export type CommentFault = 'blank' | 'too-long' | 'line-break'

/** What is wrong with a text as a comment; null where nothing is. */
export function commentFault(text: string): CommentFault | null {
  if (isBlank(text)) return 'blank'
  if (lineBreak.test(text)) return 'line-break'
  return countCharacters(text) > MAX_COMMENT_CHARACTERS ? 'too-long' : null
}

/** The text in one line and without spaces around it: what a field sends of a draft. */
export const inOneLine = (text: string): string => text.replace(lineBreaks, ' ').trim()

const lineBreak = /[\n\v\f\r\u0085\u2028\u2029]/
const lineBreaks = /\s*[\n\v\f\r\u0085\u2028\u2029]\s*/g

type Range = readonly [from: number, to: number]

/** Code points that add to the character before them: marks, variation selectors, keycaps, skin tones, tags. */
const additions: readonly Range[] = [
  [0x0300, 0x036f],
  [0x20d0, 0x20ff],
  [0xfe00, 0xfe0f],
  [0x1f3fb, 0x1f3ff],
  [0xe0020, 0xe007f],
]

/** Code points that show nothing by themselves: controls, spaces, fillers, directions, marks, tags. */
const invisible: readonly Range[] = [
  [0x0000, 0x0020],
  [0x007f, 0x00a0],
  [0x00ad, 0x00ad],
  [0x0300, 0x036f],
  [0x061c, 0x061c],
  [0x115f, 0x1160],
  [0x1680, 0x1680],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x2000, 0x200f],
  [0x2028, 0x202f],
  [0x205f, 0x206f],
  [0x20d0, 0x20ff],
  [0x2800, 0x2800],
  [0x3000, 0x3000],
  [0x3164, 0x3164],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff0, 0xfffb],
  [0x1bca0, 0x1bca3],
  [0x1d159, 0x1d159],
  [0x1d173, 0x1d17a],
  [0xe0000, 0xe0fff],
]

/** Emoji that a joiner makes one of; other letters stay characters of their own. */
const emoji: readonly Range[] = [
  [0x2190, 0x2bff],
  [0x1f000, 0x1faff],
]

const JOINER = 0x200d
/** A family of four has three joiners, a flag of a region six tags. What has more counts as more characters. */
const MAX_JOINERS = 3
const MAX_ADDITIONS = 8

const isIn = (code: number, ranges: readonly Range[]) =>
  ranges.some(([from, to]) => code >= from && code <= to)
const isFlagHalf = (code: number) => code >= 0x1f1e6 && code <= 0x1f1ff
const codesOf = (text: string) => Array.from(text, (character) => character.codePointAt(0) ?? 0)

/** Whether nothing can be seen of a text: marks without a letter are nothing either. */
export const isBlank = (text: string): boolean => codesOf(text).every((code) => isIn(code, invisible))

/** How many characters a text has as people count them: a family, a flag or a thumb with its skin tone is one. */
export function countCharacters(text: string): number {
  let count = 0
  let additionsSeen = 0
  let joinersSeen = 0
  /** The last code point that is no addition and no joiner. */
  let base = 0
  let isJoined = false
  let isHalfFlag = false
  for (const code of codesOf(text)) {
    if (isIn(code, additions)) {
      additionsSeen += 1
      if (additionsSeen > MAX_ADDITIONS) count += 1
      continue
    }
    if (code === JOINER) {
      if (isJoined || !isIn(base, emoji)) count += 1
      isJoined = true
      continue
    }
    const closesFlag: boolean = isHalfFlag && isFlagHalf(code)
    const joins: boolean = isJoined && isIn(base, emoji) && isIn(code, emoji) && joinersSeen < MAX_JOINERS
    if (!closesFlag && !joins) count += 1
    joinersSeen = joins ? joinersSeen + 1 : 0
    isHalfFlag = isFlagHalf(code) && !closesFlag
    isJoined = false
    additionsSeen = 0
    base = code
  }
  return count
}
