import { startBackend, testRoom } from '../../../support/backend'
import { startDatabase } from '../../../support/database'
import { customBy, imCaller, textBy } from '../../../support/im-caller'
import { backend, caller, im, useBackend } from './use-backend'

const [DELIVERED, REFUSED, DROPPED] = [0, 1, 2]

useBackend()
beforeAll(async () => {
  for (const UserID of ['li', 'wang', 'ann'])
    await im.rest('im_open_login_svc/account_import', { UserID, Nick: UserID })
  await backend.backend.rooms.setAssistant('room', 'ann', true)
})
afterEach(async () => {
  await im.rest('group_open_http_svc/forbid_send_msg', {
    GroupId: 'room',
    Members_Account: ['li', 'wang'],
    MuteTime: 0,
  })
  await backend.backend.rooms.setAssistant('room', 'wang', false)
  await backend.backend.rooms.letBack('room', 'wang')
})

const mute = (from: string, id: string, MuteTime: unknown = 60) =>
  caller.ask(customBy(from, 'MUTE_MEMBER', { Members_Account: [id], MuteTime }))
const remove = (from: string, id: string) =>
  caller.ask(customBy(from, 'REMOVE_MEMBER', { Members_Account: [id] }))
const muted = async () => {
  const answer = await im.rest('group_open_http_svc/get_group_muted_account', { GroupId: 'room' })
  return (answer['MutedAccountList'] as { Member_Account: string }[]).map((one) => one.Member_Account)
}
const isRemoved = (userID: string) => backend.backend.rooms.isRemoved('room', userID)
const told = async () => (await backend.call('GET', '/api/rooms/room', { as: 'li' })).body

test('the host and an assistant mute by a message that reaches nobody; 0 lifts it', async () => {
  expect(await mute('host', 'li')).toBe(DROPPED)
  expect(await mute('ann', 'wang')).toBe(DROPPED)
  expect((await muted()).sort()).toEqual(['li', 'wang'])
  expect(await mute('host', 'li', 0)).toBe(DROPPED)
  expect(await muted()).toEqual(['wang'])
})

test.each([
  ['a hundred line breaks', `top${'\n'.repeat(100)}bottom`],
  ['3,000 characters', '杯'.repeat(3000)],
  ['characters that hide behind joiners', `x${'\u200dy'.repeat(3000)}`],
  ['spaces', '   '],
  ['zero-width spaces', '\u200b\u200b'],
  ['nothing', ''],
])('a comment of %s is refused, and so is such a question; words are not', async (_what, text) => {
  const asked = (words: unknown) => customBy('li', 'x.inquiry', { product: 'cup', text: words })
  expect(await caller.ask(textBy('li', text))).toBe(REFUSED)
  expect(await caller.ask(asked(text))).toBe(REFUSED)
  expect(await caller.ask(asked(7))).toBe(REFUSED)
  expect(await caller.ask(textBy('li', '杯'.repeat(200)))).toBe(DELIVERED)
  expect(await caller.ask(asked('How tall is it?'))).toBe(DELIVERED)
})

test('nobody else mutes or removes, and nobody mutes or removes the host or an administrator, or as an assistant another one', async () => {
  await backend.backend.rooms.setAssistant('room', 'wang', true)
  for (const [from, id] of [
    ['li', 'wang'],
    ['li', 'li'],
    ['ann', 'host'],
    ['ann', 'wang'],
    ['host', 'host'],
    ['host', 'administrator'],
    ['host', 'Administrator'],
    ['ann', 'administrator'],
  ] as const) {
    expect([from, id, await mute(from, id)]).toEqual([from, id, REFUSED])
    expect([from, id, await remove(from, id)]).toEqual([from, id, REFUSED])
  }
  expect(await muted()).toEqual([])
  for (const userID of ['wang', 'host', 'administrator', 'Administrator'])
    expect([userID, await isRemoved(userID)]).toEqual([userID, false])
  const both = customBy('host', 'REMOVE_MEMBER', { Members_Account: ['li', 'administrator'] })
  expect([await caller.ask(both), await isRemoved('li')]).toEqual([REFUSED, false])
  expect(await remove('host', 'wang')).toBe(DROPPED)
  expect(await isRemoved('wang')).toBe(true)
})

test.each([
  ['no time', { Members_Account: ['li'] }],
  ['a time before now', { Members_Account: ['li'], MuteTime: -1 }],
  ['a time beyond any', { Members_Account: ['li'], MuteTime: 2 ** 40 }],
  ['nobody', { Members_Account: [], MuteTime: 60 }],
  ['a name instead of a list', { Members_Account: 'li', MuteTime: 60 }],
  ['everybody', { Members_Account: Array.from({ length: 101 }, (_, i) => `u${i}`), MuteTime: 60 }],
  ['no JSON', '{'],
])('a mute with %s is refused and says why', async (_what, value) => {
  const { body } = await caller.tell('BeforeSendMsg', customBy('host', 'MUTE_MEMBER', value))
  expect(body).toMatchObject({
    ErrorCode: REFUSED,
    ErrorInfo: expect.stringContaining('MUTE_MEMBER') as string,
  })
  expect(await muted()).toEqual([])
})

test("what only the backend says is refused in anybody's mouth but the administrator's", async () => {
  for (const name of [
    'ADD_GOODS',
    'ROOM_STATUS_CHANGE',
    'DROP',
    'NOTICE',
    'REMOVED',
    'QUIT_GROUP',
    'REJOIN_GROUP',
  ])
    for (const [from, code] of [
      ['li', REFUSED],
      ['host', REFUSED],
      ['administrator', DELIVERED],
    ] as const)
      expect([name, from, await caller.ask(customBy(from, name, {}))]).toEqual([name, from, code])
})

test('a request cannot be carried behind another element', async () => {
  const mixed = textBy('li', 'hello')
  mixed.MsgBody.push(...customBy('li', 'REMOVED', { Members_Account: ['wang'] }).MsgBody)
  expect(await caller.ask(mixed)).toBe(REFUSED)
  expect(await caller.ask({ ...textBy('li', ''), MsgBody: [] })).toBe(REFUSED)
})

test('whatever a client puts into a message, the backend answers', async () => {
  for (const element of [null, 7, {}, { MsgType: 'TIMCustomElem' }])
    expect(await caller.ask({ ...textBy('li', ''), MsgBody: [element] })).toBe(DELIVERED)
  const noText = { MsgType: 'TIMTextElem', MsgContent: { Text: {} } }
  expect(await caller.ask({ ...textBy('li', ''), MsgBody: [noText] })).toBe(REFUSED)
})

test('a gift, an order, a coupon and a red packet need the receipt of that very deed, once', async () => {
  const { receipts } = backend.backend
  const kinds = [
    ['SEND_GIFT', 'gift'],
    ['BUY_GOODS', 'order'],
    ['USE_COUPON', 'coupon'],
    ['RED_PACKET', 'red-packet'],
  ] as const
  for (const [name, kind] of kinds) {
    const facts = { what: 'rose', count: 2 }
    const receipt = receipts.issue({ kind, roomID: 'room', userID: 'li', facts, id: `${kind}-1` })
    const good = customBy('li', name, { ...facts, receipt })
    const bad: object[] = [
      customBy('li', name, facts),
      customBy('li', name, { ...facts, receipt: `${receipt}x` }),
      customBy('li', name, { ...facts, count: 200, receipt }),
      customBy('li', name, { ...facts, more: 1, receipt }),
      customBy('wang', name, { ...facts, receipt }),
      customBy('li', name, { ...facts, receipt }, { GroupId: 'other' }),
      customBy('li', name, 'rose'),
    ]
    for (const message of bad) expect([name, await caller.ask(message)]).toEqual([name, REFUSED])
    expect([await caller.ask(good), await caller.ask(good)]).toEqual([DELIVERED, DELIVERED])
    expect(await caller.ask(customBy('li', name, { ...facts, receipt }))).toBe(REFUSED)
  }
})

test('a comment with a word of the list is refused, through case, width, spaces and dots', async () => {
  for (const words of ['加微信 123', '加 微.信', 'FREE  crypto', 'ｆｒｅｅ ｃｒｙｐｔｏ'])
    expect([words, await caller.ask(textBy('li', words))]).toEqual([words, REFUSED])
  expect(await caller.ask(textBy('li', 'is the free one still there?'))).toBe(DELIVERED)
})

test('the last 50 comments are in the room answer, in order, once each, with names, and nothing else is', async () => {
  const messages = Array.from({ length: 60 }, (_, i) => textBy(i % 2 ? 'li' : 'wang', `comment ${i}`))
  await Promise.all(messages.map((message, i) => caller.delivered(message, i + 1)))
  const last = messages.at(-1) ?? {}
  await caller.delivered(last, 60)
  await caller.delivered(customBy('li', 'LIKE', { count: 1 }), 61)
  await caller.delivered(textBy('li', 'elsewhere', { GroupId: 'nowhere' }), 62)
  const comments = (await told())['comments'] as { sequence: number }[]
  expect(comments.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 50 }, (_, i) => i + 11))
  expect(comments.at(-1)).toEqual({
    id: (last as { MsgId: string }).MsgId,
    sequence: 60,
    time: 1_700_000_000,
    userID: 'li',
    nick: 'li',
    avatar: '',
    text: 'comment 59',
  })
})

test('when the database is gone comments pass, and money and control do not', async () => {
  const database = await startDatabase()
  const lonely = await startBackend(im.url, { rooms: [testRoom], database: database.url })
  const { ask } = imCaller(lonely.url)
  const facts = { what: 'rose' }
  const receipt = lonely.backend.receipts.issue({
    kind: 'gift',
    roomID: 'room',
    userID: 'li',
    facts,
    id: 'gift-1',
  })
  await database.stop()
  const startedAt = Date.now()
  const codes = await Promise.all([
    ask(textBy('li', 'hello')),
    ask(customBy('li', 'LIKE', { count: 1 })),
    ask(customBy('li', 'SEND_GIFT', { ...facts, receipt })),
    ask(customBy('host', 'MUTE_MEMBER', { Members_Account: ['li'], MuteTime: 60 })),
  ])
  expect(codes).toEqual([DELIVERED, DELIVERED, REFUSED, REFUSED])
  // The backend gives up after 1.2 s itself; what waits for the database would take far longer.
  expect(Date.now() - startedAt).toBeLessThan(5000)
  await lonely.close()
})
