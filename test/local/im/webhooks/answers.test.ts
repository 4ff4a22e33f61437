import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { silence } from '../../../support/webhook-receiver'
import { heard, hears, memberOf, send, text } from '../room-members'
import { after, alice, answering, backend, before, host, im, useWebhooks } from './use-webhooks'

useWebhooks()

/** Collects all garbage at once. */
function freeMemory() {
  setFlagsFromString('--expose-gc')
  ;(runInNewContext('gc') as () => void)()
}

/** What the host hears of "one" and then of "done", both by alice. */
async function hostHears(one: ReturnType<typeof text>) {
  await alice.ask(send, one)
  backend.answers(() => ({ ErrorCode: 0 }))
  await alice.ask(send, text('done'))
  await hears(host, 'done')
  return heard(host)
}

test('1 refuses a message: its author is told 10016, the room and the after-webhook nothing', async () => {
  answering(1, { ErrorInfo: 'mind your words' })
  const refused = text('refused')
  expect(await alice.ask(send, refused)).toMatchObject({ ErrorCode: 10016, ErrorInfo: 'mind your words' })
  expect(await hostHears(text('refused too'))).toEqual(['done'])
  await backend.until(after)
  expect(backend.of(after)).toHaveLength(1)
})

test('a refused message may be sent again', async () => {
  answering(1)
  const message = text('patience')
  expect(await alice.ask(send, message)).toMatchObject({ ErrorCode: 10016 })
  expect(await hostHears(text('x'))).toEqual(['done'])
  expect(await alice.ask(send, message)).toMatchObject({ ErrorCode: 0 })
})

test('2 drops a message: its author believes it was said', async () => {
  answering(2)
  expect(await alice.ask(send, text('dropped'))).toMatchObject({
    ErrorCode: 0,
    MsgSeq: expect.any(Number) as number,
  })
  expect(await hostHears(text('dropped too'))).toEqual(['done'])
  await backend.until(after)
  expect(backend.of(after)).toHaveLength(1)
})

test.each([120001, 125000, 130000])("the backend's own code %i reaches the author", async (code) => {
  answering(code, { ErrorInfo: 'no receipt' })
  expect(await alice.ask(send, text('hello'))).toMatchObject({ ErrorCode: code, ErrorInfo: 'no receipt' })
})

test.each([3, 119999, 130001, -1])('a code that means nothing (%i) lets the message pass', async (code) => {
  answering(code)
  expect(await hostHears(text('hello'))).toEqual(['hello', 'done'])
})

test.each([
  ['no JSON', 200, 'hello'],
  ['a list', 200, '[1]'],
  ['nothing', 200, ''],
  ['a refusal with status 500', 500, '{"ErrorCode":1}'],
  ['a code in words', 200, '{"ErrorCode":"1"}'],
])('an answer that is %s lets the message pass', async (_what, status, body) => {
  backend.answers((_hook, response) => {
    response.writeHead(status).end(body)
    return silence
  })
  expect(await hostHears(text('hello'))).toEqual(['hello', 'done'])
})

test('the backend may put another content in place, and the after-webhook tells that one', async () => {
  const MsgBody = [{ MsgType: 'TIMTextElem', MsgContent: { Text: '***' } }]
  answering(0, { MsgBody, CloudCustomData: 'checked' })
  expect(await hostHears(text('rude'))).toEqual(['***', 'done'])
  expect(JSON.stringify(host.received)).toContain('"CloudCustomData":"checked"')
  expect((await backend.until(after)).body).toMatchObject({ MsgBody, CloudCustomData: 'checked' })
})

test('a content in place that cannot be read changes nothing', async () => {
  answering(0, { MsgBody: ['***'] })
  expect(await hostHears(text('hello'))).toEqual(['hello', 'done'])
})

test('a backend that does not answer for 2 s is not waited for, whatever memory is freed meanwhile', async () => {
  backend.answers(() => silence)
  const start = Date.now()
  const answer = alice.ask(send, text('hello'))
  await backend.until(before)
  freeMemory()
  expect(await answer).toMatchObject({ ErrorCode: 0 })
  expect(Date.now() - start).toBeGreaterThanOrEqual(1950)
  await hears(host, 'hello')
})

test('a backend that is away is told of once, and stops nothing', async () => {
  im.im.setWebhooks({ url: 'http://127.0.0.1:9/away' })
  await alice.ask(send, text('one'))
  await alice.ask(send, text('two'))
  await hears(host, 'two')
  expect(im.logged).toEqual([expect.stringContaining('http://127.0.0.1:9/away') as string])
})

test('messages of one author keep their order however late the answers come; nobody else waits', async () => {
  const held: (() => void)[] = []
  backend.answers(({ body }) => {
    const said = JSON.stringify(body)
    if (!said.includes('first')) return { ErrorCode: 0 }
    return new Promise((resolve) => held.push(() => resolve({ ErrorCode: 0 })))
  })
  const first = alice.ask(send, text('first'))
  await backend.until(before, 1)
  const second = alice.ask(send, text('second'))
  await backend.until(before, 2)
  const bob = await memberOf(im, 'bob')
  await bob.ask(send, text('by bob'))
  await hears(host, 'by bob')
  held.forEach((release) => release())
  await Promise.all([first, second])
  await hears(host, 'second')
  expect(heard(host)).toEqual(['by bob', 'first', 'second'])
})

test('a message sent twice while the backend thinks is asked about once', async () => {
  let release = () => {}
  backend.answers(() => new Promise((resolve) => (release = () => resolve({ ErrorCode: 0 }))))
  const message = text('hello')
  const first = alice.ask(send, message)
  await backend.until(before)
  const again = alice.ask(send, message)
  await alice.ask('heartbeat.alive')
  release()
  const [{ MsgSeq }, { MsgSeq: second }] = await Promise.all([first, again])
  expect(second).toBe(MsgSeq)
  expect(backend.of(before)).toHaveLength(1)
})

test('who is muted while the backend thinks does not get through', async () => {
  let release = () => {}
  backend.answers(() => new Promise((resolve) => (release = () => resolve({ ErrorCode: 0 }))))
  const answer = alice.ask(send, text('hello'))
  await backend.until(before)
  const mute = { GroupId: 'live', Members_Account: ['alice'], MuteTime: 60 }
  await im.rest('group_open_http_svc/forbid_send_msg', mute)
  release()
  expect(await answer).toMatchObject({ ErrorCode: 10017 })
})
