import { createTokens } from '../../../../backend/session/tokens'
import { localApp } from '../../../../local/im/app'
import { ask, endConnections, lockTable, startDatabase } from '../../../support/database'
import { openLine } from '../../../support/database-line'
import type { DatabaseLine } from '../../../support/database-line'
import { customBy, imCaller, textBy } from '../../../support/im-caller'
import { bowl, cups, startShop } from '../../../support/shop'
import type { Shop } from '../../../support/shop'
import type { TestBackendOptions } from '../../../support/backend'

const room = `/api/rooms/${cups.roomID}`
const CONNECTIONS = 10

let database: Awaited<ReturnType<typeof startDatabase>>
let line: DatabaseLine
let shop: Shop
async function open(options: TestBackendOptions = {}) {
  line = await openLine(database.url)
  shop = await startShop({ ...options, database: line.url })
  await shop.catalogue.put(cups.roomID, 'bowl', bowl(100))
}
beforeEach(async () => void (database = await startDatabase()))
afterEach(async () => {
  await shop.close()
  await line.close()
  await database.stop()
})

const token = (as: string) => createTokens(localApp.key, Date.now).issue(as).token
/** A call as somebody who signed in before; resolves with the header too. */
async function call(method: string, url: string, as: string, body?: object) {
  const headers = {
    authorization: `Bearer ${token(as)}`,
    ...(body && { 'content-type': 'application/json' }),
  }
  const answer = await shop.ask(url, { method, headers, ...(body && { body: JSON.stringify(body) }) })
  const retryAfter = answer.headers.get('retry-after')
  return { status: answer.status, retryAfter, body: (await answer.json()) as Record<string, unknown> }
}
const order = (requestID: string) =>
  call('POST', `${room}/orders`, 'li', { requestID, skuID: 'small', quantity: 1, totalFen: 1000 })

const away = {
  status: 503,
  retryAfter: expect.stringMatching(/^[1-9]\d?$/) as string,
  body: { error: 'try-again', message: expect.stringMatching(/try again in \d+ s/) as string },
}
/** The one bowl that was ordered, however often it was asked for. */
const soldOnce = [{ sold: 1, skus: [{ stock: 99 }] }]

const calls: [string, string, string, object?][] = [
  ['GET', room, 'li'],
  ['POST', `${room}/orders`, 'li', { requestID: 'one', skuID: 'small', quantity: 1, totalFen: 1000 }],
  ['GET', '/api/me/orders', 'li'],
  ['GET', '/api/me/coupons', 'li'],
  ['GET', '/api/me/balance', 'li'],
  ['POST', `${room}/coupons/none/claim`, 'li', {}],
  ['POST', `${room}/red-packets/none/draw`, 'li', {}],
  ['POST', `${room}/gifts`, 'li', { requestID: 'one', giftID: 'rose', count: 1 }],
  ['POST', `${room}/show`, 'mia', { productIDs: ['bowl'] }],
  ['POST', `${room}/status`, 'mia', { state: 'paused' }],
  ['POST', `${room}/announcement`, 'mia', { text: 'Tonight' }],
  ['POST', `${room}/mute`, 'mia', { userIDs: ['li'], seconds: 60 }],
  ['POST', `${room}/remove`, 'mia', { userID: 'li' }],
  ['POST', `${room}/assistants`, 'mia', { userID: 'ben', on: true }],
  ['POST', `${room}/drop-coupon`, 'mia', { title: '5 off', amountFen: 500, total: 3, seconds: 60 }],
  ['PUT', `${room}/products/jug`, 'mia', { ...bowl(3, 'jug'), number: 2 }],
  ['DELETE', `${room}/products/bowl`, 'mia'],
]

/** How the database goes away for everybody, and comes back. */
const absences: [string, () => Promise<unknown>, () => Promise<unknown> | void][] = [
  ['takes no connection', () => line.down(), () => line.up()],
  [
    'lets nobody in',
    async () => {
      await ask(process.env['TEST_DATABASE'] ?? '', allow(false))
      await endConnections(process.env['TEST_DATABASE'] ?? '', nameOf(database.url))
    },
    () => ask(process.env['TEST_DATABASE'] ?? '', allow(true)),
  ],
  [
    'has gone, tables and all',
    () => rename(nameOf(database.url), 'gone'),
    () => rename('gone', nameOf(database.url)),
  ],
]
const nameOf = (url: string) => new URL(url).pathname.slice(1)
const allow = (on: boolean) => `alter database ${nameOf(database.url)} allow_connections ${on}`
async function rename(from: string, to: string) {
  const server = process.env['TEST_DATABASE'] ?? ''
  await endConnections(server, from)
  await ask(server, `alter database ${from} rename to ${to}`)
}

test.each(absences)(
  'while the database %s every call is told to come back, and can',
  async (_, go, comeBack) => {
    await open()
    await go()
    for (const [method, url, as, body] of calls)
      expect([method, url, await call(method, url, as, body)]).toMatchObject([method, url, away])
    expect((await shop.ask('/healthz')).status).toBe(200)
    expect((await shop.ask('/readyz')).status).toBe(503)
    await comeBack()
    expect(await call('GET', room, 'li')).toMatchObject({ status: 200, body: { state: 'live' } })
  },
)

test.each<[string, () => Promise<void>]>([
  ['before it begins', () => line.cutBefore('begin')],
  ['in the middle', () => line.cutBefore('insert into "orders"')],
  ['before it is kept', () => line.cutBefore('commit')],
  ['when it is kept and nobody has heard of it', () => line.cutAfter('commit')],
])('an order whose connection breaks %s can be asked for again, and is one order', async (_, cut) => {
  await open()
  const broken = cut()
  expect(await order('one')).toMatchObject(away)
  await broken
  const { status, body } = await order('one')
  expect([status, body['state']]).toEqual([200, 'paid'])
  expect((await call('GET', '/api/me/orders', 'li')).body['orders']).toMatchObject([
    { orderID: body['orderID'] },
  ])
  expect((await call('GET', room, 'li')).body['products']).toMatchObject(soldOnce)
})

test('connections that broke at every moment are all replaced', async () => {
  await open()
  for (const word of ['begin', 'insert into "orders"', 'commit'])
    for (let nth = 0; nth <= CONNECTIONS; nth++) {
      const broken = line.cutBefore(word)
      expect(await order(`${word.slice(0, 6)}-${nth}`)).toMatchObject(away)
      await broken
    }
  const answers = await Promise.all(
    Array.from({ length: 2 * CONNECTIONS }, (_, nth) => order(`after-${nth}`)),
  )
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
})

test('a database that says nothing any more is away after a while too, for an order under way and for a new call', async () => {
  await open({ databaseWaitMs: 2000 })
  line.stall()
  const answers = await Promise.all([order('one'), call('GET', room, 'li')])
  expect(answers).toMatchObject([away, away])
  line.flow()
  expect(await order('one')).toMatchObject({ status: 200, body: { state: 'paid' } })
  expect((await call('GET', room, 'li')).body['products']).toMatchObject(soldOnce)
})

test('who waits for one of ten busy connections is told to come back, and the ten are not broken by it', async () => {
  await open({ databaseWaitMs: 2000 })
  const lock = await lockTable(database.url, 'skus')
  const answers = await Promise.all(Array.from({ length: CONNECTIONS + 5 }, (_, nth) => order(`nth-${nth}`)))
  expect(answers).toMatchObject(answers.map(() => away))
  await lock.letGo()
  expect(await order('nth-0')).toMatchObject({ status: 200 })
})

test('while the database is away comments are let through and requests are refused, as the IM would do without the backend', async () => {
  await open()
  const im = imCaller(shop.url)
  await line.down()
  expect(await im.ask(textBy('li', 'hello', { GroupId: cups.roomID }))).toBe(0)
  const mute = customBy(
    'mia',
    'MUTE_MEMBER',
    { Members_Account: ['li'], MuteTime: 60 },
    { GroupId: cups.roomID },
  )
  expect(await im.ask(mute)).toBe(1)
  expect(await im.delivered(textBy('li', 'hello', { GroupId: cups.roomID }), 1)).toMatchObject({
    status: 200,
    body: { ErrorCode: 0 },
  })
  await line.up()
})
