import { localCallbackToken } from '../../../../local/im/app'
import { startBackend, testRoom } from '../../../support/backend'
import { runBackend } from '../../../support/backend-process'
import type { BackendProcess } from '../../../support/backend-process'
import { openFolder, startDatabase } from '../../../support/database'
import { eventually } from '../../../support/eventually'
import { customBy, imCaller } from '../../../support/im-caller'
import type { HookAnswer, ImCaller } from '../../../support/im-caller'

/** Nothing here asks the IM. */
const NO_IM = 'http://127.0.0.1:9'
const [USERS, EACH, KILLED_AFTER] = [120, 8, 300]

const { folder, remove } = openFolder('totals')
let database: Awaited<ReturnType<typeof startDatabase>>
let backends: BackendProcess[]
beforeAll(async () => {
  database = await startDatabase()
  await (await startBackend(NO_IM, { rooms: [testRoom], database: database.url })).close()
  const start = (DATA: string) =>
    runBackend({ DATABASE_URL: database.url, DATA, CALLBACK_TOKENS: localCallbackToken, LOG_LEVEL: 'silent' })
  backends = await Promise.all([start(`${folder}/one`), start(`${folder}/two`)])
})
afterAll(async () => {
  await Promise.all(backends.map((backend) => backend.kill()))
  await database.stop()
  remove()
})

test('two backends on one database, one killed under load: totals are exact', async () => {
  const [first, second] = backends as [BackendProcess, BackendProcess]
  const callers = [imCaller(first.origin), imCaller(second.origin)] as [ImCaller, ImCaller]
  let answered = 0
  let unanswered = 0
  const kills: Promise<unknown>[] = []

  /** Asks as a balancer does: the other one when one does not answer. Some callbacks are told to both. */
  async function ask(message: object, n: number): Promise<HookAnswer> {
    const [here, there] = n % 2 ? callers : [callers[1], callers[0]]
    const answer = await here.tell('BeforeSendMsg', message).catch(() => {
      unanswered += 1
      return there.tell('BeforeSendMsg', message)
    })
    answered += 1
    if (answered === KILLED_AFTER) kills.push(first.kill())
    if (n % 10 === 0) await callers[1].tell('BeforeSendMsg', message)
    return answer
  }

  const codes = await Promise.all(
    Array.from({ length: USERS }, async (_, user) => {
      const from = `user-${user}`
      const asked = [(await ask(customBy(from, 'ATTENTION'), user)).body['ErrorCode']]
      for (let n = 0; n < EACH; n++)
        asked.push((await ask(customBy(from, 'LIKE', { count: 3 }), user + n)).body['ErrorCode'])
      return asked
    }),
  )
  await Promise.all(kills)
  expect(new Set(codes.flat())).toEqual(new Set([0]))
  expect(unanswered).toBeGreaterThan(0)
  // A callback that took too long was answered before it was counted.
  const body = await eventually(async () => {
    const { body } = await second.call('GET', '/api/rooms/room', 'user-7')
    return Number(body['likes']) >= USERS * EACH * 3 && body
  }, 'every like to be counted')
  expect(body).toMatchObject({ likes: USERS * EACH * 3, follows: USERS, following: true })
})
