import { startDatabase, endConnections, openFolder } from '../../../support/database'
import { runBackend } from '../../../support/backend-process'
import type { BackendProcess } from '../../../support/backend-process'
import { bowl, cups, startShop } from '../../../support/shop'

const [BUYERS, EACH, STOCK] = [30, 20, 10_000]
const room = `/api/rooms/${cups.roomID}`

const { folder, remove } = openFolder('terminated')
let database: Awaited<ReturnType<typeof startDatabase>>
let backend: BackendProcess
beforeAll(async () => {
  database = await startDatabase()
  const shop = await startShop({ database: database.url })
  await shop.catalogue.put(cups.roomID, 'bowl', bowl(STOCK))
  await shop.close()
  backend = await runBackend({ DATABASE_URL: database.url, DATA: folder })
})
afterAll(async () => {
  await backend.kill()
  await database.stop()
  remove()
})

const buy = (buyer: string, nth: number) =>
  backend.call('POST', `${room}/orders`, buyer, {
    requestID: `nth-${nth}`,
    skuID: 'small',
    quantity: 1,
    totalFen: 1000,
  })

test('the database ends every connection while 30 buyers buy: the backend lives and lost nothing that it acknowledged', async () => {
  const acknowledged = new Map<string, unknown>()
  const statuses: number[] = []
  let waiting: { from: number; go: () => void } | null = null
  const moreAnswers = (count: number) =>
    new Promise<void>((go) => (waiting = { from: acknowledged.size + count, go }))

  const buyers = Array.from({ length: BUYERS }, async (_, number) => {
    for (let nth = 0; nth < EACH; nth++) {
      const { status, body } = await buy(`buyer-${number}`, nth)
      statuses.push(status)
      if (status === 200) acknowledged.set(`${number} ${nth}`, body['orderID'])
      if (waiting && acknowledged.size >= waiting.from) waiting.go()
    }
  })
  const all = Promise.all(buyers)
  let ended = 0
  for (let round = 0; round < 5; round++) {
    await Promise.race([moreAnswers(60), all])
    ended += await endConnections(database.url)
  }
  await all
  expect(ended).toBeGreaterThan(20)
  expect(new Set(statuses)).toEqual(new Set([200, 503]))

  // What was refused is done by asking again; what was acknowledged is not done twice.
  const again = Array.from({ length: BUYERS }, async (_, number) => {
    for (let nth = 0; nth < EACH; nth++) {
      const { status, body } = await buy(`buyer-${number}`, nth)
      const orderID = acknowledged.get(`${number} ${nth}`) ?? body['orderID']
      expect([status, body['orderID']]).toEqual([200, orderID])
    }
  })
  await Promise.all(again)
  const { body } = await backend.call('GET', room, 'li')
  expect(body['products']).toMatchObject([{ sold: BUYERS * EACH, skus: [{ stock: STOCK - BUYERS * EACH }] }])
  expect(await backend.stop()).toBe(0)
})
