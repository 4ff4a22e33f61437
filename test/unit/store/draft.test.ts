import { systemClock } from '../../../miniprogram/store/clock'
import { MAX_COMMENT_CHARACTERS } from '../../../miniprogram/contract/comment'
import { CommentInput } from '../../../miniprogram/store/input'
import { Room } from '../../../miniprogram/store/room'
import { Viewer } from '../../../miniprogram/store/viewer'

let room: Room
let viewer: Viewer
let input: CommentInput
beforeEach(() => {
  room = new Room()
  viewer = new Viewer()
  input = new CommentInput(systemClock, room, viewer)
  room.opened()
  room.connection('connected')
  viewer.signedIn({ userID: 'li', nick: 'Li', avatar: '' })
})
afterEach(() => input.reset())

test('a mention stands at the end of the draft, set apart, and takes the focus', () => {
  input.mention('Wang')
  expect(input).toMatchObject({ draft: '@Wang ', focused: true })
  input.type('@Wang look,')
  input.mention('小林')
  expect(input.draft).toBe('@Wang look, @小林 ')
})

test('tapping the same name twice mentions it once', () => {
  input.mention('Wang')
  input.mention('Wang')
  expect(input.draft).toBe('@Wang ')
})

test('an emoji goes to the end of the draft, up to the longest comment and no further', () => {
  input.type('x'.repeat(MAX_COMMENT_CHARACTERS - 2))
  for (let i = 0; i < 5; i++) input.insert('👍🏽')
  expect(input.draft).toBe(`${'x'.repeat(MAX_COMMENT_CHARACTERS - 2)}👍🏽👍🏽`)
  expect(input.length).toBe(MAX_COMMENT_CHARACTERS)
})

test('what is too long stays in the draft and cannot be sent until it is shorter', () => {
  input.type('👨‍👩‍👧‍👦'.repeat(MAX_COMMENT_CHARACTERS))
  expect(input.sendable).toBe(true)
  input.type(`${input.draft}!`)
  expect(input).toMatchObject({ length: MAX_COMMENT_CHARACTERS + 1, sendable: false })
})

test.each([
  ['muted', () => input.muteFor(60)],
  ['offline', () => room.connection('disconnected')],
])('while the input is %s nothing can be put into it, and what is there stays', (_, close) => {
  input.type('hello')
  close()
  input.insert('👍')
  input.mention('Wang')
  expect(input).toMatchObject({ draft: 'hello', focused: false, sendable: false })
})

test('a guest may mention and use emoji too', () => {
  viewer.signedOut()
  input.mention('Wang')
  input.insert('👍')
  expect(input).toMatchObject({ draft: '@Wang 👍', sendable: true })
})

test('what was typed outlives sign-in, sign-out, mutes and the network', () => {
  input.type('half a sentence')
  for (const happen of [
    () => viewer.signingOut(),
    () => viewer.signedOut(),
    () => viewer.signingIn(),
    () => viewer.signedIn({ userID: 'li', nick: 'Li', avatar: '' }),
    () => input.muteFor(60),
    () => input.muteFor(0),
    () => input.muteAll(true),
    () => input.muteAll(false),
    () => room.connection('disconnected'),
    () => room.connection('connected'),
  ]) {
    happen()
    expect(input.draft).toBe('half a sentence')
  }
  expect(input.kind).toBe('open')
})

test('leaving the room forgets draft, focus and keyboard', () => {
  input.mention('Wang')
  input.keyboardAt(291)
  input.reset()
  expect(input).toMatchObject({ draft: '', focused: false, keyboard: 0 })
})
