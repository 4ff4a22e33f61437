import { LiveError } from '../../../miniprogram/live/errors'
import type { LiveFailure } from '../../../miniprogram/live/errors'
import type { MessageMark } from '../../../miniprogram/live/events'
import { systemClock } from '../../../miniprogram/store/clock'
import { Comments } from '../../../miniprogram/store/comments'
import { CommentInput } from '../../../miniprogram/store/input'
import { Outbox } from '../../../miniprogram/store/outbox'
import { Room } from '../../../miniprogram/store/room'
import { Viewer } from '../../../miniprogram/store/viewer'

interface Sent {
  readonly text: string
  accept(mark: MessageMark): void
  refuse(error: Error): void
}

let sent: Sent[]
let online: boolean
let reported: unknown[]
let muted: number
let input: CommentInput
let comments: Comments
let outbox: Outbox
beforeEach(() => {
  sent = []
  online = true
  reported = []
  muted = 0
  const [room, viewer] = [new Room(), new Viewer()]
  comments = new Comments()
  input = new CommentInput(systemClock, room, viewer)
  const sendComment = (text: string) =>
    new Promise<MessageMark>((accept, refuse) => sent.push({ text, accept, refuse }))
  outbox = new Outbox({
    room,
    viewer,
    comments,
    input,
    session: () => (online ? { sendComment } : null),
    muted: () => void (muted += 1),
    report: (error) => void reported.push(error),
  })
  room.opened()
  room.connection('connected')
  viewer.signedIn({ userID: 'li', nick: 'Li', avatar: '' })
})

const say = (text: string) => {
  input.type(text)
  outbox.post()
}
const rows = () => comments.items.map(({ text, state, failure }) => ({ text, state, failure }))
/** Lets what was settled reach whoever waits for it. */
const settle = () => new Promise((resolve) => setImmediate(resolve))

async function fail(failure: LiveFailure): Promise<string> {
  sent.at(-1)?.refuse(new LiveError(failure))
  await settle()
  return comments.items.at(-1)?.id ?? ''
}

test('what is sent is on screen at once, and numbered once the room has it', async () => {
  say('  hello ')
  expect(input.draft).toBe('')
  expect(comments.items).toMatchObject([{ text: 'hello', name: 'Li', own: true, state: 'sending' }])
  sent[0]?.accept({ id: 'm7', sequence: 7, time: 1 })
  await settle()
  expect(comments.items).toMatchObject([{ id: 'm7', sequence: 7, state: 'sent' }])
})

test('what waited goes out as it was, and what was typed since stays', () => {
  input.type('hello there, and')
  outbox.post('hello')
  expect(sent.map(({ text }) => text)).toEqual(['hello'])
  expect(input.draft).toBe('hello there, and')
})

test('sending twice in a row sends once: the second finds nothing to send', () => {
  say('hello')
  outbox.post()
  expect(sent.map(({ text }) => text)).toEqual(['hello'])
})

test('without a session nothing is sent and nothing typed is lost', () => {
  online = false
  say('hello')
  expect(input.draft).toBe('hello')
  expect(comments.items).toEqual([])
})

test.each<LiveFailure>(['too-fast', 'network', 'muted', 'failed'])(
  'a comment that failed as %s stays on screen, and a tap sends it as it is, once',
  async (failure) => {
    say('hello')
    const id = await fail(failure)
    expect(rows()).toEqual([{ text: 'hello', state: 'failed', failure }])
    outbox.retry(id)
    outbox.retry(id)
    expect(sent.map(({ text }) => text)).toEqual(['hello', 'hello'])
    expect(rows()).toEqual([{ text: 'hello', state: 'sending', failure: '' }])
  },
)

test.each<LiveFailure>(['rejected', 'too-long'])(
  'a comment that failed as %s goes back into the input to be changed, behind what was typed since',
  async (failure) => {
    say('bad words')
    const id = await fail(failure)
    input.type('by the way ')
    outbox.retry(id)
    expect(sent).toHaveLength(1)
    expect(comments.items).toEqual([])
    expect(input).toMatchObject({ draft: 'by the way bad words', focused: true })
  },
)

test('while the input is closed a failed comment stays where it is', async () => {
  say('hello')
  const id = await fail('rejected')
  input.muteAll(true)
  outbox.retry(id)
  expect(rows()).toEqual([{ text: 'hello', state: 'failed', failure: 'rejected' }])
})

test('a mute that nobody told of is noticed by the refusal', async () => {
  say('hello')
  await fail('muted')
  expect(muted).toBe(1)
})

test('a failure nobody foresaw is reported, and the comment can be sent again', async () => {
  say('hello')
  const strange = new Error('out of memory')
  sent[0]?.refuse(strange)
  await settle()
  expect(reported).toEqual([strange])
  expect(rows()).toEqual([{ text: 'hello', state: 'failed', failure: 'failed' }])
})
