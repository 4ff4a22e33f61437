import { chatter } from '../../../local/demo/chatter'
import { regularHabits } from '../../../local/demo/habits'
import type { DemoPerson } from '../../../local/demo/people'
import { openDemoRoom } from './demo-room'
import type { DemoRoomFixture } from './demo-room'

let demo: DemoRoomFixture
let lin: DemoPerson
let sent: string[]
/** Follows the habit of a pace; resolves when it is done, and rejects where the IM refuses the message. */
let follow: (every: number, round?: number) => Promise<void>
beforeAll(async () => {
  demo = await openDemoRoom()
  const { api, roomID, regulars, call } = demo
  if (!regulars[0]) throw new Error('nobody is there')
  lin = regulars[0]
  const listening: typeof call = (command, body) => {
    sent.push(JSON.stringify(body['MsgBody']))
    return call(command, body)
  }
  const habits = regularHabits({ call: listening, api, roomID, language: 'zh' })
  follow = async (every, round = 0) => {
    sent = []
    await habits.find((habit) => habit.every === every)?.act(lin, round)
  }
})
afterAll(() => demo.close())

const stock = async () =>
  (await demo.api.room()).products.flatMap(({ skus }) => skus).reduce((sum, sku) => sum + sku.stock, 0)
const balance = async () => (await demo.backend.call('GET', '/api/me/balance', { as: lin.userID })).body

test('what is said is in the room, every line in its turn and language', async () => {
  const lines = chatter.zh.map((_, round) => round)
  for (const round of lines) await follow(1, round)
  const { comments } = await demo.api.room()
  expect(comments.map(({ text }) => text)).toEqual(chatter.zh)
})

test('likes are counted by the backend as those of viewers are', async () => {
  await follow(4)
  const said = Number(/count\D*(\d+)/.exec(sent[0] ?? '')?.[1])
  expect(said).toBeGreaterThan(0)
  expect((await demo.api.room()).likes).toBe(said)
})

test('a gift is paid for, and its message has the receipt that the room asks for', async () => {
  await follow(20)
  expect(sent[0]).toContain('SEND_GIFT')
  expect(await balance()).toEqual({ balance: 999 })
})

test('bought is what is being explained, and the message has the receipt', async () => {
  await demo.host.showNext()
  await demo.host.showNext()
  const before = await stock()
  await follow(30)
  expect(sent[0]).toContain('BUY_GOODS')
  const { products, shown } = await demo.api.room()
  expect(products.filter(({ sold }) => sold > 0).map(({ productID }) => productID)).toEqual(shown)
  expect(await stock()).toBe(before - 1)
})

test('nobody buys while the live is paused', async () => {
  await demo.host.setState('paused')
  await follow(30)
  expect(sent).toEqual([])
  await demo.host.setState('live')
})

test('however long they buy, visitors find some of everything that was there', async () => {
  const { catalogue } = demo.backend.backend.selling
  for (const { productID, skus } of (await demo.api.room()).products)
    await catalogue.put(demo.roomID, productID, {
      skus: skus.map(({ skuID, stock: was }) => ({ skuID, stock: { set: Math.min(was, 6), was } })),
    })
  const { products } = await demo.api.room()
  const least = products.flatMap(({ skus }) => skus).map((sku) => Math.min(sku.stock, 5))
  do await follow(30)
  while (sent.length > 0)
  const left = (await demo.api.room()).products.flatMap(({ skus }) => skus).map((sku) => sku.stock)
  expect(left).toEqual(least)
})

test('they follow, and the next time no longer', async () => {
  await follow(45)
  expect((await demo.api.room()).follows).toBe(1)
  await follow(45)
  expect((await demo.api.room()).follows).toBe(0)
})
