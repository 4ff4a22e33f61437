import { startIm, type TestIm } from '../../support/im'
import { startReceiver, type Receiver } from '../../support/webhook-receiver'
import { heard, hears, memberOf, send, text, type WireMember } from './room-members'

let im: TestIm
let backend: Receiver
let host: WireMember
const time = { now: 1_800_000_000_000 }
const clock = { now: () => time.now }

beforeEach(async () => {
  backend = await startReceiver()
  // It stands still, so that a second is as long as a test needs; from now, so that UserSigs are valid.
  time.now = Date.now()
  im = await startIm({ clock, limits: true, webhooks: { url: backend.url } })
  await im.openRoom('live', 'host')
  host = await memberOf(im, 'host')
})

afterEach(async () => {
  await im.close()
  await backend.close()
})

const sendByRest = (Text: string, MsgPriority = 'Normal') =>
  im.rest('group_open_http_svc/send_group_msg', text(Text, { MsgPriority }))
/** Says so many texts at once by REST, "<name> 1" and so on. */
const fill = async (name: string, many: number, priority?: string) =>
  Promise.all(Array.from({ length: many }, (_, n) => sendByRest(`${name} ${n + 1}`, priority)))
const heardOf = (name: string) => heard(host).filter((said) => said.startsWith(name))

test('of 50 comments in a second a room gets 40; who said the others is not told, the backend is', async () => {
  const answers = await fill('comment', 50)
  expect(answers.filter(({ ErrorCode }) => ErrorCode === 0)).toHaveLength(50)
  await backend.until('SendMsgException', 10)
  await backend.until('AfterSendMsg', 40)
  await sendByRest('last', 'High')
  await hears(host, 'last')
  expect(heardOf('comment')).toHaveLength(40)
  expect(backend.of('BeforeSendMsg')).toHaveLength(51)
  expect(backend.of('SendMsgException')[0]?.body).toMatchObject({ ErrorCode: 10023 })
})

test('the next second is a new one', async () => {
  await fill('early', 40)
  time.now += 999
  await sendByRest('too early')
  time.now += 1
  await sendByRest('late')
  await hears(host, 'late')
  expect(heard(host)).not.toContain('too early')
})

test('likes do not push out a comment, and comments no gift; but they push out likes', async () => {
  await fill('like', 40, 'Lowest')
  await fill('comment', 40)
  await fill('gift', 40, 'High')
  await fill('late like', 5, 'Low')
  await fill('late comment', 5)
  await fill('late gift', 5, 'High')
  time.now += 1000
  await sendByRest('last')
  await hears(host, 'last')
  expect(['like', 'comment', 'gift', 'late'].map((name) => heardOf(name).length)).toEqual([40, 40, 40, 0])
})

test('each room has its own limit', async () => {
  await im.openRoom('other', 'host')
  const other = { GroupId: 'other', MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'elsewhere' } }] }
  for (let n = 0; n < 40; n += 1) await im.rest('group_open_http_svc/send_group_msg', other)
  await sendByRest('here')
  await hears(host, 'here')
})

test('a user who says more than 10 things in a second is told so, nobody else', async () => {
  const [alice, bob] = [await memberOf(im, 'alice'), await memberOf(im, 'bob')]
  for (let n = 1; n <= 10; n += 1) expect(await alice.ask(send, text(`${n}`))).toMatchObject({ ErrorCode: 0 })
  expect(await alice.ask(send, text('11'))).toMatchObject({ ErrorCode: 10023 })
  expect((await backend.until('SendMsgException')).body).toMatchObject({
    From_Account: 'alice',
    ErrorCode: 10023,
  })
  expect(await bob.ask(send, text('hello'))).toMatchObject({ ErrorCode: 0 })
  time.now += 1000
  expect(await alice.ask(send, text('12'))).toMatchObject({ ErrorCode: 0 })
})

test('the limits are switched off and on', async () => {
  await im.control('limit', { on: false })
  await fill('free', 60)
  await sendByRest('last')
  await hears(host, 'last')
  expect(heardOf('free')).toHaveLength(60)
  await im.control('limit', { on: true })
  await fill('bound', 5)
  await sendByRest('the end', 'High')
  await hears(host, 'the end')
  expect(heardOf('bound')).toHaveLength(0)
})

test('how much one user may say in a second is set, and is ten again when nothing is said of it', async () => {
  const alice = await memberOf(im, 'alice')
  const says = async (words: string) => (await alice.ask(send, text(words))).ErrorCode
  await im.control('limit', { on: true, perUser: 1 })
  expect([await says('one'), await says('two')]).toEqual([0, 10023])
  await im.control('limit', { on: true })
  expect(await says('two')).toBe(0)
  expect((await im.control('limit', { on: true, perUser: 'many' })).status).toBe(400)
})

test('a service can be made without limits', async () => {
  const free = await startIm({ clock, limits: false })
  await free.openRoom('live', 'host')
  const listener = await memberOf(free, 'host')
  for (let n = 1; n <= 45; n += 1) await free.rest('group_open_http_svc/send_group_msg', text(`free ${n}`))
  await hears(listener, 'free 45')
  expect(heard(listener)).toHaveLength(45)
  await free.close()
})
