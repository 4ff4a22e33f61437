import { inOneLine } from '../contract/comment'
import type { LiveEvents, MessageMark, Person, Said } from '../live/events'
import type { CommentRow } from './comments'
import { mentions } from './mentions'

/** The name to show: the nick, or the userID where there is none (FAQ 1). */
export const nameOf = ({ nick, userID }: Person): string => nick || userID

/** What almost every row says of itself; the comment list takes a field that is missing for this. */
export const ordinary = {
  kind: 'comment',
  others: 0,
  own: false,
  mentionsMe: false,
  fromHost: false,
  state: 'sent',
  failure: '',
} satisfies Partial<CommentRow>

const sent = ({ id, sequence }: MessageMark, person: Person, text: string): CommentRow => ({
  ...ordinary,
  id,
  userID: person.userID,
  name: nameOf(person),
  text,
  sequence,
})

/** Somebody's comment, as the room delivered it; `me` is the viewer, null for a guest. */
export const commentRow = (
  { person, mark, text, own }: LiveEvents['comment'],
  hostID: string,
  me: Person | null,
): CommentRow => ({
  // A message may carry no nick (FAQ 1); the viewer's own is known.
  // The backend refuses line breaks; while it is away the IM asks nobody.
  ...sent(mark, (own && me) || person, inOneLine(text)),
  own,
  mentionsMe: !own && me !== null && mentions(text, nameOf(me)),
  fromHost: person.userID === hostID,
})

/** "Li came in", told calmly. One message may tell of several people, so its ID alone does not name the row. */
export const joinedRow = ({ person, mark }: LiveEvents['joined']): CommentRow => ({
  ...sent({ ...mark, id: `${mark.id}/${person.userID}` }, person, ''),
  kind: 'joined',
})

let echoes = 0

/** What somebody did; the echo of one's own has no place in the room and goes to the end. */
const done = ({ person, mark }: Said, kind: CommentRow['kind'], text: string): CommentRow => ({
  ...sent(mark ?? { id: `echo-${++echoes}`, sequence: 0, time: 0 }, person, text),
  kind,
  sequence: mark?.sequence ?? null,
})

/** "Li followed the host", told calmly. */
export const followRow = (said: Said): CommentRow => done(said, 'follow', '')

/** "Li is buying no. 3": the text is the product's number. */
export const purchaseRow = (said: Said, number: number): CommentRow => done(said, 'purchase', String(number))

/** Words from the house to everybody. */
export const noticeRow = ({ text, mark }: LiveEvents['notice']): CommentRow => ({
  ...sent(mark, { userID: '', nick: '', avatar: '' }, text),
  kind: 'notice',
})

/** An own comment on its way, on screen before the server has it. */
export const sendingRow = (id: string, person: Person, text: string, hostID: string): CommentRow => ({
  ...sent({ id, sequence: 0, time: 0 }, person, text),
  own: true,
  fromHost: person.userID === hostID,
  state: 'sending',
  sequence: null,
})
