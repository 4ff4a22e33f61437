import type { Words } from '../../i18n/index'
import type { CommentRow } from '../../store/comments'

type DeedWords = Pick<Words, 'joined' | 'followed' | 'buying'>

/** What almost every row says of itself; the template takes a field that is missing for this. */
const ordinary: Partial<CommentRow> = {
  kind: 'comment',
  others: 0,
  own: false,
  mentionsMe: false,
  fromHost: false,
  state: 'sent',
  failure: '',
}

/** What somebody did, in words that count the others; null for a row of another kind. */
function deed({ kind, text, others }: Omit<CommentRow, 'sequence'>, words: DeedWords): string | null {
  if (kind === 'joined') return words.joined(others)
  if (kind === 'follow') return words.followed(others)
  return kind === 'purchase' ? words.buying(text, others) : null
}

/** A row as the template reads it: only what is special about it, what somebody did as words, and no sequence. */
export function lineOf({ sequence: _, ...row }: CommentRow, words: DeedWords): Partial<CommentRow> {
  const { id, kind, userID, name } = row
  const text = deed(row, words)
  if (text !== null) return { id, kind, userID, name, text }
  const special = Object.entries(row).filter(
    ([field, value]) => ordinary[field as keyof CommentRow] !== value,
  )
  return Object.fromEntries(special)
}
