import { commentRow, joinedRow, nameOf, noticeRow, sendingRow } from '../../../miniprogram/store/rows'

const li = { userID: 'li', nick: 'Li', avatar: '' }
const mark = { id: 'm1', sequence: 7, time: 1_700_000_000 }

test('somebody without a nick is called by their userID', () => {
  expect(nameOf(li)).toBe('Li')
  expect(nameOf({ ...li, nick: '' })).toBe('li')
})

test("a comment knows its place, and whether it is the host's or one's own", () => {
  const said = commentRow({ person: li, mark, text: 'hello', own: false }, 'host')
  expect(said).toMatchObject({
    id: 'm1',
    kind: 'comment',
    name: 'Li',
    text: 'hello',
    sequence: 7,
    own: false,
    fromHost: false,
  })
  expect(commentRow({ person: li, mark, text: 'hello', own: true }, 'li')).toMatchObject({
    own: true,
    fromHost: true,
  })
})

test('who comes in is a line without words, and a notice is words without a person', () => {
  expect(joinedRow({ person: li, mark })).toMatchObject({ kind: 'joined', id: 'm1', name: 'Li', text: '' })
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
