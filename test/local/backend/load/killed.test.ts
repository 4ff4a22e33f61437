import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { startEmbedded } from '../../../../backend/database/embedded'
import { runBackend } from '../../../support/backend-process'
import type { BackendProcess } from '../../../support/backend-process'
import { openFolder } from '../../../support/database'
import { bowl, cups, giftShop, startShop } from '../../../support/shop'

const MANY = 10_000
const WORKERS = 12
const ENOUGH = 150
const room = `/api/rooms/${cups.roomID}`

const { folder, remove } = openFolder('killed')
const postgres = path.join(folder, 'postgres')
const gifts = path.join(folder, 'gifts.json')
const start = () => runBackend({ DATA: folder, GIFTS: gifts })

let couponID = ''
let backend: BackendProcess
beforeAll(async () => {
  writeFileSync(gifts, JSON.stringify(giftShop))
  const { url, stop } = await startEmbedded(postgres)
  const shop = await startShop({ database: url })
  await shop.catalogue.put(cups.roomID, 'bowl', bowl(MANY))
  const terms = { title: '5 off', amountFen: 500, minimumFen: 0, total: MANY, validSeconds: 3600 }
  couponID = await shop.coupons.make(cups.roomID, terms)
  await shop.coupons.drop(cups.roomID, couponID, 3600)
  await shop.close()
  await stop()
  backend = await start()
})
afterAll(async () => {
  await backend.kill()
  await (await startEmbedded(postgres)).stop()
  remove()
})

/** What each user does, once: whoever does it again with the same request has done it once. */
const deeds = {
  order: (as: string) =>
    backend.call('POST', `${room}/orders`, as, {
      requestID: 'one',
      skuID: 'small',
      quantity: 1,
      totalFen: 1000,
    }),
  claim: (as: string) => backend.call('POST', `${room}/coupons/${couponID}/claim`, as, {}),
  gift: (as: string) =>
    backend.call('POST', `${room}/gifts`, as, { requestID: 'one', giftID: 'rose', count: 1 }),
}
type Deed = keyof typeof deeds
const kinds = Object.keys(deeds) as Deed[]
const mine = async (as: string, subject: string) =>
  (await backend.call('GET', `/api/me/${subject}`, as)).body[subject]
const onSale = async () => {
  const { body } = await backend.call('GET', room, 'li')
  const [product] = body['products'] as { sold: number; skus: { stock: number }[] }[]
  const [coupon] = body['coupons'] as { remaining: number }[]
  return { stock: product?.skus[0]?.stock, sold: product?.sold, remaining: coupon?.remaining }
}

test('a backend killed under load has lost nothing that it acknowledged, and the next one starts on the same data', async () => {
  const acknowledged: { user: string; deed: Deed; receipt: unknown }[] = []
  const asked: { user: string; deed: Deed }[] = []
  let enough = () => {}
  const underLoad = new Promise<void>((resolve) => (enough = resolve))
  const work = async (worker: number) => {
    for (let nth = 0; ; nth++) {
      const [user, deed] = [`user-${worker}-${Math.floor(nth / 3)}`, kinds[nth % 3] as Deed]
      asked.push({ user, deed })
      const answer = await deeds[deed](user).catch(() => null)
      if (!answer) return
      expect(answer.status).toBe(200)
      acknowledged.push({ user, deed, receipt: answer.body['receipt'] })
      if (acknowledged.length === ENOUGH) enough()
    }
  }
  const workers = Array.from({ length: WORKERS }, (_, worker) => work(worker))
  await Promise.race([underLoad, Promise.all(workers)])
  await backend.kill()
  await Promise.all(workers)
  expect(asked.length).toBeGreaterThan(acknowledged.length)

  backend = await start()
  const did = (deed: Deed) => acknowledged.filter((one) => one.deed === deed).map(({ user }) => user)
  for (const user of did('order'))
    expect(await mine(user, 'orders')).toEqual([expect.objectContaining({ state: 'paid' })])
  for (const user of did('claim'))
    expect(await mine(user, 'coupons')).toEqual([expect.objectContaining({ couponID })])
  for (const user of did('gift')) expect(await mine(user, 'balance')).toBe(90)

  for (const { user, deed } of asked) {
    const again = await deeds[deed](user)
    const before = acknowledged.find((one) => one.user === user && one.deed === deed)
    expect(again.status).toBe(200)
    if (before) expect(again.body['receipt']).toBe(before.receipt)
  }
  const count = (deed: Deed) => asked.filter((one) => one.deed === deed).length
  const [bought, claimed] = [count('order'), count('claim')]
  expect(await onSale()).toEqual({ stock: MANY - bought, sold: bought, remaining: MANY - claimed })

  expect(await backend.stop()).toBe(0)
  expect((await startEmbedded(postgres)).found).toBe(false)
})
