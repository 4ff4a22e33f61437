import { createTokens } from '../../backend/session/tokens'
import { newID } from '../../backend/database/new-id'
import { localApp } from '../../local/im/app'
import { startDatabase } from './database'
import { bowl, cups, startShop } from './shop'
import type { Shop } from './shop'

/** How many users want how many things at once, and how often that is tried. */
interface Rush {
  readonly users: number
  readonly things: number
  readonly rounds: number
}

/** Who asks: every fifth is impatient and asks twice at once. */
const askersOf = ({ users }: Rush) =>
  Array.from({ length: users }, (_, nth) => `user-${nth}`).flatMap((user, nth) =>
    nth % 5 === 0 ? [user, user] : [user],
  )
const tokens = createTokens(localApp.key, Date.now)

interface Answer {
  readonly user: string
  readonly status: number
  readonly body: Record<string, unknown>
}

/** Sends a request of every asker at once, spread over the backends. */
const allAtOnce = (
  askers: readonly string[],
  shops: readonly Shop[],
  path: string,
  body: (user: string) => object = () => ({}),
) =>
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

/** Tests that nothing is sold, claimed or drawn twice while all want it at once. */
export function testRush(rush: Rush): void {
  const { users, things } = rush
  const askers = askersOf(rush)
  const rounds = Array.from({ length: rush.rounds }, (_, nth) => nth + 1)

  describe.each([
    ['one backend on the embedded PostgreSQL', 1],
    ['two backends on the PostgreSQL of DATABASE_URL', 2],
  ])('%s', (_, backends) => {
    const roomID = newID()
    let second: Awaited<ReturnType<typeof startDatabase>> | undefined
    let shops: Shop[] = []
    let shop: Shop
    beforeAll(async () => {
      const rooms = [{ ...cups, roomID }]
      if (backends === 1) shops = [await startShop({ rooms })]
      else {
        if (!process.env['DATABASE_URL']) second = await startDatabase()
        const database = second?.url ?? process.env['DATABASE_URL'] ?? ''
        for (let nth = 0; nth < backends; nth++) shops.push(await startShop({ rooms, database }))
      }
      shop = shops[0] as Shop
    })
    afterAll(async () => {
      for (const one of shops) await one.close()
      await second?.stop()
    })

    test.each(rounds)(
      `${users} users claim ${things} coupons, round %i: each is claimed once, nobody has two`,
      async () => {
        const terms = { title: '5 off', amountFen: 500, minimumFen: 0, total: things, validSeconds: 3600 }
        const couponID = await shop.coupons.make(roomID, terms)
        await shop.coupons.drop(roomID, couponID, 600)
        const answers = await allAtOnce(askers, shops, `${roomID}/coupons/${couponID}/claim`)
        const claimed = answers.filter(({ body }) => body['status'] === 'claimed')
        expect([claimed.length, usersOf(claimed).size]).toEqual([things, things])
        const others = answers.filter(({ user }) => !usersOf(claimed).has(user))
        expect(new Set(others.map(({ body }) => body['error']))).toEqual(new Set(['gone']))
        const open = await shop.coupons.open(roomID)
        expect(open.find((coupon) => coupon.couponID === couponID)?.remaining).toBe(0)
      },
    )

    test.each(rounds)(
      `${users} users buy ${things} bowls, round %i: all are sold and nobody pays twice`,
      async (round) => {
        const product = { ...bowl(things, `sku-${round}`), number: round }
        await shop.catalogue.put(roomID, `bowl-${round}`, product)
        const answers = await allAtOnce(askers, shops, `${roomID}/orders`, (user) => ({
          skuID: `sku-${round}`,
          quantity: 1,
          totalFen: 1000,
          requestID: `${roomID}-${user}-${round}`,
        }))
        const paid = answers.filter(({ status }) => status === 200)
        const orders = new Set(paid.map(({ body }) => body['orderID']))
        expect([orders.size, usersOf(paid).size]).toEqual([things, things])
        expect(new Set(answers.map(({ body }) => body['error'] ?? body['state']))).toEqual(
          new Set(['paid', 'sold-out']),
        )
        const left = (await shop.catalogue.of(roomID)).find(({ productID }) => productID === `bowl-${round}`)
        expect([left?.skus[0]?.stock, left?.sold]).toEqual([0, things])
      },
    )

    test.each(rounds)(`${users} users draw from ${things} splits, round %i: each is drawn once`, async () => {
      const terms = { title: 'Luck', totalFen: things * 200, count: things, seconds: 600, validSeconds: 3600 }
      const packetID = await shop.redPackets.make(roomID, terms)
      const answers = await allAtOnce(askers, shops, `${roomID}/red-packets/${packetID}/draw`)
      const drawn = answers.filter(({ body }) => body['status'] === 'drawn')
      expect([drawn.length, usersOf(drawn).size]).toEqual([things, things])
      expect(drawn.map(amountOf).reduce((sum, amount) => sum + amount, 0)).toBe(things * 200)
      const others = answers.filter(({ user }) => !usersOf(drawn).has(user))
      expect(new Set(others.map(({ body }) => body['error']))).toEqual(new Set(['empty']))
    })
  })
}
