import { Comments } from '../../../miniprogram/store/comments'
import { commentRow, joinedRow, nameOf, noticeRow, sendingRow } from '../../../miniprogram/store/rows'

const li = { userID: 'li', nick: 'Li', avatar: '' }
const mark = { id: 'm1', sequence: 7, time: 1_700_000_000 }

test('somebody without a nick is called by their userID', () => {
  expect(nameOf(li)).toBe('Li')
  expect(nameOf({ ...li, nick: '' })).toBe('li')
})

test("a comment knows its place, and whether it is the host's or one's own", () => {
  const said = commentRow({ person: li, mark, text: 'hello', own: false }, 'host', null)
  expect(said).toMatchObject({
    id: 'm1',
    kind: 'comment',
    name: 'Li',
    text: 'hello',
    sequence: 7,
    own: false,
    fromHost: false,
  })
  expect(commentRow({ person: li, mark, text: 'hello', own: true }, 'li', null)).toMatchObject({
    own: true,
    fromHost: true,
  })
})

test('a comment that calls the viewer by name says so; a guest and oneself are not called', () => {
  const said = (own: boolean, me: typeof li | null) =>
    commentRow({ person: li, mark, text: '@Li look', own }, 'host', me).mentionsMe
  expect(said(false, li)).toBe(true)
  expect(said(false, { ...li, nick: 'Wang' })).toBe(false)
  expect(said(false, null)).toBe(false)
  expect(said(true, li)).toBe(false)
})

test('an own comment that carries no name has the name the viewer goes by', () => {
  const nameless = { person: { userID: 'li', nick: '', avatar: '' }, mark, text: 'hello' }
  expect(commentRow({ ...nameless, own: true }, 'host', li).name).toBe('Li')
  expect(commentRow({ ...nameless, own: false }, 'host', { ...li, userID: 'wang' }).name).toBe('li')
})

test('people who come in by one message are counted one by one', () => {
  const comments = new Comments()
  for (const userID of ['ann', 'bob', 'cai']) {
    comments.addFolded(joinedRow({ person: { ...li, userID }, mark }))
  }
  expect(comments.items).toMatchObject([{ userID: 'cai', others: 2 }])
})

test('who comes in is a line without words, and a notice is words without a person', () => {
  expect(joinedRow({ person: li, mark })).toMatchObject({ kind: 'joined', name: 'Li', text: '' })
  expect(noticeRow({ text: 'Be kind', mark })).toMatchObject({ kind: 'notice', name: '', text: 'Be kind' })
})

test('an own comment on its way has no place in the room yet', () => {
  expect(sendingRow('local-1', li, 'hello', 'host')).toMatchObject({
    id: 'local-1',
    own: true,
    state: 'sending',
    sequence: null,
  })
})
