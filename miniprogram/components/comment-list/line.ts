import type { Words } from '../../i18n/index'
import type { CommentRow } from '../../store/comments'
import { ordinary } from '../../store/rows'

type DeedWords = Pick<Words, 'joined' | 'followed' | 'buying'>

/** What somebody did, in words that count the others; null for a row of another kind. */
function deed({ kind, text, others }: Omit<CommentRow, 'sequence'>, words: DeedWords): string | null {
  if (kind === 'joined') return words.joined(others)
  if (kind === 'follow') return words.followed(others)
  return kind === 'purchase' ? words.buying(text, others) : null
}

/** A row as the template reads it, without what is ordinary and without sequence; what somebody did is in words. */
export function lineOf({ sequence: _, ...row }: CommentRow, words: DeedWords): Partial<CommentRow> {
  const { id, kind, userID, name } = row
  const text = deed(row, words)
  if (text !== null) return { id, kind, userID, name, text }
  const special = Object.entries(row).filter(
    ([field, value]) => ordinary[field as keyof typeof ordinary] !== value,
  )
  return Object.fromEntries(special)
}
