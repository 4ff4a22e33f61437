import { createTokens } from '../../../../backend/session/tokens'
import { newID } from '../../../../backend/database/new-id'
import { localApp } from '../../../../local/im/app'
import { startServer } from '../../../support/database'
import { bowl, cups, startShop } from '../../../support/shop'
import type { Shop } from '../../../support/shop'

const USERS = 500
const THINGS = 100
/** Every fifth is impatient and asks twice at once. */
const askers = Array.from({ length: USERS }, (_, nth) => `user-${nth}`).flatMap((user, nth) =>
  nth % 5 === 0 ? [user, user] : [user],
)
const tokens = createTokens(localApp.key, Date.now)

interface Answer {
  readonly user: string
  readonly status: number
  readonly body: Record<string, unknown>
}

/** Sends a request of every asker at once, spread over the backends. */
const allAtOnce = (shops: readonly Shop[], path: string, body: (user: string) => object = () => ({})) =>
  Promise.all(
    askers.map(async (user, nth): Promise<Answer> => {
      const authorization = `Bearer ${tokens.issue(user).token}`
      const headers = { authorization, 'content-type': 'application/json' }
      const shop = shops[nth % shops.length] as Shop
      const init = { method: 'POST', headers, body: JSON.stringify(body(user)) }
      const answer = await shop.ask(`/api/rooms/${path}`, init)
      return { user, status: answer.status, body: (await answer.json()) as Record<string, unknown> }
    }),
  )
const usersOf = (answers: readonly Answer[]) => new Set(answers.map(({ user }) => user))
const amountOf = ({ body }: Answer) => (body['coupon'] as { amountFen: number }).amountFen

describe.each([
  ['one backend on the embedded PostgreSQL', 1],
  ['two backends on the PostgreSQL of DATABASE_URL', 2],
])('%s', (_, backends) => {
  const roomID = newID()
  let second: Awaited<ReturnType<typeof startServer>> | undefined
  let shops: Shop[] = []
  let shop: Shop
  beforeAll(async () => {
    const rooms = [{ ...cups, roomID }]
    if (backends === 1) shops = [await startShop({ rooms })]
    else {
      if (!process.env['DATABASE_URL']) second = await startServer()
      const database = second?.url ?? process.env['DATABASE_URL'] ?? ''
      for (let nth = 0; nth < backends; nth++) shops.push(await startShop({ rooms, database }))
    }
    shop = shops[0] as Shop
  })
  afterAll(async () => {
    for (const one of shops) await one.close()
    await second?.stop()
  })

  test.each([1, 2, 3])('500 users claim 100 coupons, round %i: 100 have one, nobody two', async () => {
    const terms = { title: '5 off', amountFen: 500, minimumFen: 0, total: THINGS, validSeconds: 3600 }
    const couponID = await shop.coupons.make(roomID, terms)
    await shop.coupons.drop(roomID, couponID, 600)
    const answers = await allAtOnce(shops, `${roomID}/coupons/${couponID}/claim`)
    const claimed = answers.filter(({ body }) => body['status'] === 'claimed')
    expect([claimed.length, usersOf(claimed).size]).toEqual([THINGS, THINGS])
    const others = answers.filter(({ user }) => !usersOf(claimed).has(user))
    expect(new Set(others.map(({ body }) => body['error']))).toEqual(new Set(['gone']))
    const open = await shop.coupons.open(roomID)
    expect(open.find((coupon) => coupon.couponID === couponID)?.remaining).toBe(0)
  })

  test.each([1, 2, 3])(
    '500 users buy 100 bowls, round %i: 100 are sold and nobody pays twice',
    async (round) => {
      const product = { ...bowl(THINGS, `sku-${round}`), number: round }
      await shop.catalogue.put(roomID, `bowl-${round}`, product)
      const answers = await allAtOnce(shops, `${roomID}/orders`, (user) => ({
        skuID: `sku-${round}`,
        quantity: 1,
        totalFen: 1000,
        requestID: `${roomID}-${user}-${round}`,
      }))
      const paid = answers.filter(({ status }) => status === 200)
      const orders = new Set(paid.map(({ body }) => body['orderID']))
      expect([orders.size, usersOf(paid).size]).toEqual([THINGS, THINGS])
      expect(new Set(answers.map(({ body }) => body['error'] ?? body['state']))).toEqual(
        new Set(['paid', 'sold-out']),
      )
      const left = (await shop.catalogue.of(roomID)).find(({ productID }) => productID === `bowl-${round}`)
      expect([left?.skus[0]?.stock, left?.sold]).toEqual([0, THINGS])
    },
  )

  test.each([1, 2, 3])('500 users draw from 100 splits, round %i: each is drawn once', async () => {
    const terms = { title: 'Luck', totalFen: 20_000, count: THINGS, seconds: 600, validSeconds: 3600 }
    const packetID = await shop.redPackets.make(roomID, terms)
    const answers = await allAtOnce(shops, `${roomID}/red-packets/${packetID}/draw`)
    const drawn = answers.filter(({ body }) => body['status'] === 'drawn')
    expect([drawn.length, usersOf(drawn).size]).toEqual([THINGS, THINGS])
    expect(drawn.map(amountOf).reduce((sum, amount) => sum + amount, 0)).toBe(20_000)
    const others = answers.filter(({ user }) => !usersOf(drawn).has(user))
    expect(new Set(others.map(({ body }) => body['error']))).toEqual(new Set(['empty']))
  })
})
