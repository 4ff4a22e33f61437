import { createHash } from 'node:crypto'
import { startBackend } from '../../../support/backend'
import { customBy, imCaller, signedQuery, textBy } from '../../../support/im-caller'
import { backend, caller, im, useBackend } from './use-backend'

useBackend({ callbackTokens: ['next-token', 'local-callback-token'] })
beforeAll(() => im.rest('im_open_login_svc/account_import', { UserID: 'li' }))

const exit = {
  GroupId: 'room',
  ExitType: 'Quit',
  Operator_Account: 'li',
  ExitMemberList: [{ Member_Account: 'li' }],
}
/** Every webhook that would change something, were it believed. */
const hooks: [string, object][] = [
  ['Group.CallbackBeforeSendMsg', customBy('li', 'LIKE', { count: 5 })],
  ['Group.CallbackBeforeSendMsg', customBy('li', 'ATTENTION')],
  ['Group.CallbackBeforeSendMsg', customBy('host', 'MUTE_MEMBER', { Members_Account: ['li'], MuteTime: 60 })],
  ['Group.CallbackBeforeSendMsg', customBy('host', 'REMOVE_MEMBER', { Members_Account: ['li'] })],
  ['Group.CallbackAfterSendMsg', { ...textBy('li', 'forged'), MsgSeq: 1, MsgTime: 1 }],
  ['Group.CallbackAfterMemberExit', exit],
  ['Group.CallbackSendMsgException', { GroupId: 'room' }],
  ['Group.CallbackAfterNewMemberJoin', { GroupId: 'room' }],
  ['Group.CallbackAfterGroupInfoChanged', { GroupId: 'room' }],
  ['State.StateChange', {}],
]

const state = async () => {
  const { body } = await backend.call('GET', '/api/rooms/room', { as: 'li' })
  const muted = await im.rest('group_open_http_svc/get_group_muted_account', { GroupId: 'room' })
  return [body['likes'], body['follows'], body['following'], body['comments'], muted['MutedAccountList']]
}
const untouched = [0, 0, false, [], []]

const now = () => Math.floor(Date.now() / 1000)
const signed = (token: string, time = String(now())) =>
  createHash('sha256').update(`${token}${time}`).digest('hex')

/** How each wrong call differs from the right one. */
const wrongs: [string, (query: Record<string, string>, body: object) => [object, string], number][] = [
  ['no signature', ({ Sign: _, ...query }, body) => [query, JSON.stringify(body)], 403],
  ['no RequestTime', ({ RequestTime: _, ...query }, body) => [query, JSON.stringify(body)], 403],
  ['the wrong token', (query, body) => [{ ...query, Sign: signed('wrong') }, JSON.stringify(body)], 403],
  [
    'half a signature',
    (query, body) => [{ ...query, Sign: query['Sign']?.slice(0, 32) }, JSON.stringify(body)],
    403,
  ],
  [
    "another time's signature",
    (query, body) => [{ ...query, RequestTime: String(now() - 5) }, JSON.stringify(body)],
    403,
  ],
  [
    'an old RequestTime',
    (query, body) => [
      { ...query, ...signedQuery('', now() - 120), CallbackCommand: query['CallbackCommand'] },
      JSON.stringify(body),
    ],
    403,
  ],
  [
    'a RequestTime to come',
    (query, body) => [
      { ...query, ...signedQuery('', now() + 120), CallbackCommand: query['CallbackCommand'] },
      JSON.stringify(body),
    ],
    403,
  ],
  ['another SdkAppid', (query, body) => [{ ...query, SdkAppid: '1400000002' }, JSON.stringify(body)], 403],
  ['half of a JSON', (query, body) => [query, JSON.stringify(body).slice(0, -5)], 400],
  ['a JSON that is no object', (query) => [query, '[]'], 400],
  ['an empty body', (query) => [query, ''], 400],
  ['a huge body', (query, body) => [query, JSON.stringify({ ...body, more: 'x'.repeat(300_000) })], 413],
  [
    'an unknown command',
    (query, body) => [
      { ...query, CallbackCommand: 'Group.CallbackNothing' },
      JSON.stringify({ ...body, CallbackCommand: 'Group.CallbackNothing' }),
    ],
    400,
  ],
  [
    "a command that is not the query's",
    (query, body) => [{ ...query, CallbackCommand: 'C2C.CallbackAfterSendMsg' }, JSON.stringify(body)],
    400,
  ],
]

test.each(wrongs)('every webhook with %s is refused and changes nothing', async (_what, wrong, status) => {
  for (const [command, body] of hooks) {
    const [query, text] = wrong(signedQuery(command), { CallbackCommand: command, ...body })
    const answer = await caller.call(query as Record<string, string>, text)
    expect([command, answer.status]).toEqual([command, status])
    expect(answer.body).toMatchObject({
      error: expect.any(String) as string,
      message: expect.stringMatching(/\w/) as string,
    })
  }
  expect(await state()).toEqual(untouched)
})

test('without a token of its own a backend believes nobody', async () => {
  const trusting = await startBackend(im.url, { callbackTokens: [], database: backend.database })
  const sign = createHash('sha256').update(`${now()}`).digest('hex')
  const query = { ...signedQuery('Group.CallbackBeforeSendMsg'), Sign: sign }
  expect((await imCaller(trusting.url).call(query, '{}')).status).toBe(403)
  await trusting.close()
})

test.each([
  ['an empty token beside a real one', ['a-real-token-of-the-console', ''], ''],
  ['nothing but an empty token', [''], ''],
  ['a token of blanks', [' \t'], ' \t'],
  ['a token that nobody sees', ['\u200b'], '\u200b'],
])('a backend that is given %s believes nobody who signs with it', async (_, callbackTokens, token) => {
  const careless = await startBackend(im.url, { callbackTokens, database: backend.database })
  const time = String(now())
  const query = { RequestTime: time, Sign: signed(token, time) }
  const answer = await imCaller(careless.url).tell('BeforeSendMsg', textBy('li', 'forged'), query)
  expect(answer).toMatchObject({ status: 403, body: { error: 'not-authentic' } })
  await careless.close()
})

test('the right call is taken, with the token of before and with the next one', async () => {
  const hello = textBy('li', 'hello')
  const answer = await caller.tell('BeforeSendMsg', hello)
  expect(answer).toEqual({ status: 200, body: { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' } })
  const time = String(now())
  const next = { RequestTime: time, Sign: signed('next-token', time) }
  expect((await caller.tell('BeforeSendMsg', hello, next)).status).toBe(200)
  for (const [command, body] of hooks.slice(-4)) {
    const heard = await caller.call(
      signedQuery(command),
      JSON.stringify({ CallbackCommand: command, ...body }),
    )
    expect([command, heard.body['ErrorCode']]).toEqual([command, 0])
  }
})
