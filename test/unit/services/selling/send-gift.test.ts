import { sendGift } from '../../../../miniprogram/services/gift/send-gift'
import { startSeller } from './seller'
import type { Seller } from './seller'

let seller: Seller
beforeEach(async () => (seller = await startSeller()))
afterEach(() => seller.close())

const wish = { requestID: 'r-1', giftID: 'rose', count: 9 }

test('a gift is paid for and comes with what is left and the receipt', async () => {
  seller.answers(200, { balance: 91, receipt: 'r' })
  await expect(sendGift(seller.caller, wish)).resolves.toEqual({ balance: 91, receipt: 'r' })
  expect(seller.last()).toMatchObject({ method: 'POST', path: '/api/rooms/%40TGS%231/gifts', body: wish })
})

test('too few coins are told as such', async () => {
  seller.answers(409, { error: 'insufficient' })
  await expect(sendGift(seller.caller, wish)).rejects.toMatchObject({ failure: 'insufficient' })
})

test.each([{}, { balance: -1, receipt: 'r' }, { balance: 91 }])('%j is no gift', async (answer) => {
  seller.answers(200, answer)
  await expect(sendGift(seller.caller, wish)).rejects.toMatchObject({ failure: 'failed' })
})
