import type { Words } from '../../i18n/index'
import type { CommentRow } from '../../store/comments'

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

/** A row as the template reads it: only what is special about it, who came in as words, and no sequence. */
export function lineOf(
  { sequence: _, ...row }: CommentRow,
  { joined }: Pick<Words, 'joined'>,
): Partial<CommentRow> {
  if (row.kind === 'joined') {
    const { id, kind, userID, name } = row
    return { id, kind, userID, name, text: joined(row.others) }
  }
  const special = Object.entries(row).filter(
    ([field, value]) => ordinary[field as keyof CommentRow] !== value,
  )
  return Object.fromEntries(special)
}
