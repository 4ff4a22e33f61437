import { boot } from '../../../local/boot'
import type { DemoLanguage } from '../../../local/demo/people'
import { demoApi } from '../../../local/demo/api'
import { openFolder } from '../../support/database'

test('a restart loses no order, balance or stock, and what was on show stays so', async () => {
  const { folder, remove } = openFolder('restart')
  const run = (port: number, language: DemoLanguage) =>
    boot({ host: '127.0.0.1', port, language, data: folder, crowd: 0, clip: false, jitter: 0, watch: false })
  const mine = async (origin: string, what: string) => {
    const body = JSON.stringify({ code: 'local:viewer' })
    const headers = { 'content-type': 'application/json' }
    const session = await fetch(`${origin}/api/session`, { method: 'POST', headers, body })
    const { token } = (await session.json()) as { token: string }
    const answer = await fetch(`${origin}/api/me/${what}`, { headers: { authorization: `Bearer ${token}` } })
    return (await answer.json()) as Record<string, unknown>
  }
  const look = async (origin: string) => ({
    orders: (await mine(origin, 'orders'))['orders'],
    balance: (await mine(origin, 'balance'))['balance'],
    room: await demoApi(origin, 'demo').room(),
  })

  const first = await run(0, 'en')
  const { origin } = first
  const api = demoApi(origin, 'demo')
  expect((await api.room()).shown).toEqual(['cup-celadon'])
  await api.post('host', 'show', { productIDs: ['vase-oat'] })
  await api.post('host', 'status', { state: 'paused' })
  const order = { requestID: 'one', skuID: 'cup-blue-380', quantity: 3, totalFen: 47_400 }
  await api.post('viewer', 'orders', order)
  await api.post('viewer', 'gifts', { requestID: 'two', giftID: 'kiln', count: 1 })
  const before = await look(origin)
  await first.close()

  const second = await run(Number(new URL(origin).port), 'zh')
  expect(second.origin).toBe(origin)
  const after = await look(origin)
  await second.close()
  remove()

  expect(before).toMatchObject({ balance: 480, orders: [{ skuID: 'cup-blue-380', quantity: 3 }] })
  expect([after.orders, after.balance]).toEqual([before.orders, before.balance])
  expect(after.room).toMatchObject({ shown: ['vase-oat'], state: 'paused' })
  const left = (room: typeof after.room) =>
    room.products.map(({ productID, sold, skus }) => [productID, sold, skus.map(({ stock }) => stock)])
  expect(left(after.room)).toEqual(left(before.room))
  expect(left(after.room)).toContainEqual(['cup-blue', 3, [18, 1]])
  expect(after.room.products[0]?.title).toBe('手拉坯马克杯 青瓷釉')
})
