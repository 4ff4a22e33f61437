import type { Phone } from '../../support/phone'
import { silence, startReceiver, type Receiver } from '../../support/webhook-receiver'
import { useVisitors, visitors } from './use-visitors'
import { codeOf, hears, textsIn } from './visitors'

let backend: Receiver
let alice: Phone
let host: Phone
let stopped: number | null

beforeEach(async () => {
  stopped = null
  backend = await startReceiver()
})
useVisitors(() => ({
  limits: true,
  webhooks: { url: backend.url },
  clock: { now: () => stopped ?? Date.now() },
}))
afterEach(() => backend.close())

beforeEach(async () => {
  host = await visitors.member('host', 'live')
  alice = await visitors.member('alice', 'live')
})

const say = (text: string) => alice.call<{ ID: string }>('sendText', 'live', text)
/** Answers the messages that contain `word` with `code`, all others with 0. */
const answer = (word: string, ErrorCode: number) =>
  backend.answers(({ command, body }) => {
    const isAsked = command.endsWith('BeforeSendMsg') && JSON.stringify(body).includes(word)
    return { ErrorCode: isAsked ? ErrorCode : 0, ErrorInfo: isAsked ? 'said the backend' : '' }
  })

test.each([
  [1, 10016],
  [120001, 120001],
])(
  'a message that the backend answers with %i fails with %i, and nobody hears it',
  async (answered, code) => {
    answer('secret', answered)
    expect(await codeOf(say('a secret'))).toBe(code)
    await say('hello')
    await hears(host, 'hello')
    expect(textsIn(host.events)).toEqual(['hello'])
  },
)

test('a message that the backend drops looks sent to its author, and nobody hears it', async () => {
  answer('secret', 2)
  expect(await say('a secret')).toMatchObject({ payload: { text: 'a secret' } })
  await say('hello')
  await hears(host, 'hello')
  expect(textsIn(host.events)).toEqual(['hello'])
})

test('what three phones say keeps its order on each, with a backend that answers the first one last', async () => {
  const bob = await visitors.member('bob', 'live')
  const held: (() => void)[] = []
  backend.answers(({ body }) => {
    if (!JSON.stringify(body).includes('alice 1')) return { ErrorCode: 0 }
    return new Promise((resolve) => held.push(() => resolve({ ErrorCode: 0 })))
  })
  const said = ['alice 1', 'alice 2', 'alice 3'].map(say)
  await bob.call('sendText', 'live', 'bob 1')
  await hears(host, 'bob 1')
  held.forEach((release) => release())
  await Promise.all(said)
  await hears(host, 'alice 3')
  expect(textsIn(host.events)).toEqual(['bob 1', 'alice 1', 'alice 2', 'alice 3'])
})

test('a backend that hangs delays a message by 2 s, and costs nobody anything else', async () => {
  backend.answers(({ command }) => (command.endsWith('BeforeSendMsg') ? silence : { ErrorCode: 0 }))
  await say('patience')
  await hears(host, 'patience')
  expect((await backend.until('AfterSendMsg')).body).toMatchObject({ From_Account: 'alice' })
})

test('who talks too fast is told 10023', async () => {
  // However long the machine takes: all within one second of the service.
  stopped = Date.now()
  const codes = await Promise.all(
    Array.from({ length: 15 }, (_, n) =>
      say(`${n}`).then(
        () => 0,
        (error: { code?: number }) => error.code,
      ),
    ),
  )
  expect(codes.filter((code) => code === 0)).toHaveLength(10)
  expect(codes.filter((code) => code === 10023)).toHaveLength(5)
})
