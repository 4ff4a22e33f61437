import type { AppPhone } from '../../../support/live-room'
import { startSellingRoom } from '../../../support/selling-room'
import type { SellingRoom } from '../../../support/selling-room'

let live: SellingRoom
let host: AppPhone
let li: AppPhone
beforeAll(async () => {
  live = await startSellingRoom()
  host = await live.enter('host', 'host')
  li = await live.enter('li', 'li')
})
afterAll(() => live.close())
afterEach(async () => expect(await live.unhandled()).toEqual([]))

const onShow = (phone: AppPhone, productID: string | null) =>
  phone.sees(`${productID ?? 'nothing'} on show`, ({ shop }) => (shop.shown?.productID ?? null) === productID)

test('a product that the host shows is on the card at once, first in the bag, and there for who comes late', async () => {
  await live.host('show', { productIDs: ['bowl', 'cup'] })
  const { shop } = await onShow(li, 'bowl')
  expect(shop.products.map(({ number, explaining, fromFen }) => [number, explaining, fromFen])).toEqual([
    [3, true, 1000],
    [1, false, 1000],
  ])
  const late = await live.enter('late')
  await onShow(late, 'bowl')
  await live.host('show', { productIDs: [] })
  await Promise.all([onShow(li, null), onShow(late, null), onShow(host, null)])
})

test('a product that was added meanwhile is read from the backend when it is shown', async () => {
  await live.backend.backend.selling.catalogue.put('room', 'vase', {
    number: 7,
    title: 'vase',
    picture: '/vase.svg',
    skus: [{ skuID: 'vase', name: 'One', priceFen: 9000, stock: 1 }],
  })
  await live.host('show', { productIDs: ['vase'] })
  await onShow(li, 'vase')
  expect(li.state().shop.shown?.picture).toBe(`${live.backend.url}/vase.svg`)
})

test('a coupon is claimed, used for an order, and the purchase is told to everybody; stock goes down', async () => {
  const { couponID } = await live.host('drop-coupon', {
    title: 'Five off',
    amountFen: 500,
    minimumFen: 2000,
    total: 10,
    seconds: 600,
  })
  await li.sees('the drop', ({ drops }) => drops.some(({ id, state }) => id === couponID && state === 'open'))
  await li.sell('drops', 'claim', couponID)
  const claimed = await li.sees('it claimed', ({ drops }) => drops.find(({ state }) => state === 'claimed'))
  expect(claimed.drops).toMatchObject([{ kind: 'coupon', wonFen: 500, amountFen: 500, minimumFen: 2000 }])

  await li.sell('shop', 'look', 'bowl')
  await li.sees('the coupon', ({ shop }) => shop.coupons?.some(({ state }) => state === 'good'))
  await li.sell('shop', 'chooseSku', 'bowl-large')
  await li.sell('shop', 'setQuantity', 2)
  await li.sees('the price', ({ shop }) => shop.totalFen === 3500)
  await Promise.all([li.sell('shop', 'buy'), li.sell('shop', 'buy')])
  const { shop } = await li.sees('the order', ({ shop }) => shop.bought)
  expect(shop.bought).toMatchObject({ state: 'paid', quantity: 2, discountFen: 500, payFen: 3500 })

  await host.sees('who bought', ({ comments }) =>
    comments.some(({ kind, name, text }) => kind === 'purchase' && name === 'Li' && text === '3'),
  )
  await li.sees('the own line', ({ comments }) => comments.some(({ kind }) => kind === 'purchase'))
  await li.sees('what is left', ({ shop }) =>
    shop.products.some(({ number, skus }) => number === 3 && skus[1]?.stock === 3),
  )
  await li.sell('shop', 'showOrders')
  await li.sees('one order', ({ shop }) => shop.orders?.length === 1)
})

test('those who buy the same are told in one line', async () => {
  const wei = await live.enter('wei', 'wei')
  for (const phone of [li, wei]) {
    await phone.sell('shop', 'look', 'cup')
    await phone.sell('shop', 'buy')
    await phone.sees('the order', ({ shop }) => shop.bought?.productID === 'cup')
  }
  await host.sees('one line of both', ({ comments }) =>
    comments.some(({ kind, text, others }) => kind === 'purchase' && text === '1' && others === 1),
  )
})

test('what is sold out is told so, and what others bought is seen by who looks at the shelf', async () => {
  await host.sell('shop', 'open')
  const buyer = await live.enter('zoe', 'zoe')
  await buyer.sell('shop', 'look', 'cup')
  await buyer.sell('shop', 'chooseSku', 'cup-large')
  await buyer.sell('shop', 'setQuantity', 5)
  await buyer.sell('shop', 'buy')
  await buyer.sees('the order', ({ shop }) => shop.bought)
  await host.pass(5)
  await host.sees('none left', ({ shop }) =>
    shop.products.some(({ number, skus }) => number === 1 && skus[1]?.stock === 0),
  )
  await li.sell('shop', 'look', 'cup')
  await li.sell('shop', 'chooseSku', 'cup-large')
  await li.sell('shop', 'buy')
  const { shop } = await li.sees('sold out', ({ shop }) => shop.failure)
  expect(shop.failure).toBe('sold-out')
})

test('a red packet is drawn once, and who comes too late is told that it is empty', async () => {
  const { packetID } = await live.host('drop-red-packet', {
    title: 'Lucky',
    totalFen: 88,
    count: 1,
    seconds: 600,
  })
  const isThere = (phone: AppPhone) =>
    phone.sees('the packet', ({ drops }) => drops.some(({ id }) => id === packetID))
  await Promise.all([isThere(li), isThere(host)])
  await li.sell('drops', 'claim', packetID)
  await li.sees('the win', ({ drops }) => drops.some(({ id, wonFen }) => id === packetID && wonFen === 88))
  await host.sell('drops', 'claim', packetID)
  await host.sees('it gone', ({ drops }) =>
    drops.some(({ id, state }) => id === packetID && state === 'gone'),
  )
})

test('a guest who buys is asked to sign in, and has bought once they have', async () => {
  const guest = await live.enter('guest')
  await guest.sell('shop', 'look', 'bowl')
  await guest.sell('shop', 'buy')
  await guest.sees('the card', ({ viewer }) => viewer.asked)
  await guest.act('signIn')
  const { shop } = await guest.sees('the order', ({ shop }) => shop.bought)
  expect(shop.bought).toMatchObject({ productID: 'bowl', quantity: 1 })
})
