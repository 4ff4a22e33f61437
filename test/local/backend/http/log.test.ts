import { openDatabase } from '../../../../backend/database/connect'
import { ask, endConnections, startDatabase } from '../../../support/database'
import { openLine } from '../../../support/database-line'
import type { DatabaseLine } from '../../../support/database-line'
import { eventually } from '../../../support/eventually'
import { imCaller, textBy } from '../../../support/im-caller'
import { bowl, cups, startShop } from '../../../support/shop'
import type { Shop } from '../../../support/shop'

/** What nobody may read in a log: SQL, its values, what the driver knows of a connection. */
const secrets = /insert into|select |params|query"|my-own-words|secretKey|processID|connectionParameters/i

type Line = Record<string, unknown> & { readonly error?: Record<string, unknown> }

let lines: string[]
let database: Awaited<ReturnType<typeof startDatabase>>
let line: DatabaseLine
let shop: Shop
beforeEach(async () => {
  lines = []
  database = await startDatabase()
  line = await openLine(database.url)
  const log = { level: 'debug', stream: { write: (text: string) => void lines.push(text) } } as const
  shop = await startShop({ database: line.url, log })
  await shop.catalogue.put(cups.roomID, 'bowl', bowl(100))
})
afterEach(async () => {
  await shop.close()
  await line.close()
  await database.stop()
})

const order = (skuID = 'small') =>
  shop.post('my-own-words', '/orders', { requestID: 'my-own-words', skuID, quantity: 1, totalFen: 1000 })
/** The errors that were logged with these words. */
const logged = (words: string) =>
  lines
    .map((text) => JSON.parse(text) as Line)
    .filter(({ msg }) => msg === words)
    .map(({ error }) => error)

test('a query that fails is logged by its reason, its SQLSTATE and its place, and by nothing of the query', async () => {
  await ask(database.url, 'drop table orders')
  expect((await order()).status).toBe(500)
  expect(logged('a call failed')).toEqual([
    {
      type: expect.any(String) as string,
      message: 'relation "orders" does not exist (42P01)',
      code: '42P01',
      stack: expect.stringMatching(/^at .*orders\.ts/s) as string,
    },
  ])
  expect(lines.join()).not.toMatch(secrets)
})

test('a value that the database refuses is not in the log', async () => {
  await ask(database.url, 'alter table orders alter column sku_id type int using 0')
  expect((await order()).status).toBe(500)
  await shop.catalogue.put(cups.roomID, 'vase', { ...bowl(1, 'my-own-words'), number: 2 })
  expect((await order('my-own-words')).status).toBe(500)
  expect(logged('a call failed').map((error) => error?.['code'])).toEqual(['22P02', '22P02'])
  expect(lines.join()).not.toMatch(secrets)
})

test('a database that is away is logged with the reason, for calls, webhooks and regular tasks', async () => {
  await line.down()
  expect((await order()).status).toBe(503)
  const comment = textBy('my-own-words', 'my-own-words', { GroupId: cups.roomID })
  await imCaller(shop.url).delivered(comment, 1)
  const away = { message: expect.stringContaining('ECONNREFUSED') as string }
  expect(logged('the database is away')).toEqual([expect.objectContaining(away)])
  expect(logged('a webhook was not followed')).toContainEqual(expect.objectContaining(away))
  await eventually(() => logged('a regular task failed; it is tried again')[0], 'a regular task to fail')
  expect(lines.join()).not.toMatch(secrets)
  await line.up()
})

test('a connection that the database ends is logged once, without its keys', async () => {
  const ended = await endConnections(database.url)
  const broken = 'a connection to the database broke'
  await eventually(() => logged(broken).length >= ended, 'the broken connections to be logged')
  expect(logged(broken)).toHaveLength(ended)
  expect(logged(broken)).toContainEqual(expect.objectContaining({ code: '57P01' }))
  expect(lines.join()).not.toMatch(secrets)
})

describe('at the start', () => {
  const failure = (url: string) =>
    openDatabase(url, () => undefined).then(
      () => '',
      (error: Error) => JSON.stringify([error.message, error]),
    )

  test('tables that are not ours are told with the reason and what to do, without SQL', async () => {
    const server = process.env['TEST_DATABASE'] ?? ''
    await ask(server, 'create database strange')
    const url = Object.assign(new URL(server), { pathname: '/strange' }).href
    await ask(url, 'create table rooms (id int)')
    const told = await failure(url)
    await ask(server, 'drop database strange with (force)')
    expect(told).toMatch(/relation \\"rooms\\" already exists \(42P07\).*empty database/)
    expect(told).not.toMatch(/create table/i)
  })

  test('a database that lets nobody in is told with the reason and what to do', async () => {
    const url = Object.assign(new URL(database.url), { password: 'p4ssw0rd' }).href
    const told = await failure(url)
    expect(told).toMatch(/password authentication failed.*DATABASE_URL/)
    expect(told).not.toContain('p4ssw0rd')
  })
})
