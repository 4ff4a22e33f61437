import { claimCoupon } from '../../../../miniprogram/services/drop/claim-coupon'
import { drawPacket } from '../../../../miniprogram/services/drop/draw-packet'
import { startSeller } from './seller'
import type { Seller } from './seller'

let seller: Seller
beforeEach(async () => (seller = await startSeller()))
afterEach(() => seller.close())

const coupon = { couponID: 'a', roomID: 'cups', title: 'Off', amountFen: 7, minimumFen: 0, expiresAt: 9 }

describe.each([
  ['a claim', claimCoupon, '/api/rooms/%40TGS%231/coupons/a%2Fb/claim', 'claimed'],
  ['a draw', drawPacket, '/api/rooms/%40TGS%231/red-packets/a%2Fb/draw', 'drawn'],
])('%s', (_what, take, path, status) => {
  test('gives a coupon with a receipt, and an earlier one is not fresh', async () => {
    seller.answers(200, { status, coupon, receipt: 'r' })
    const winning = { coupon: { ...coupon, used: false }, receipt: 'r' }
    await expect(take(seller.caller, 'a/b')).resolves.toEqual({ ...winning, fresh: true })
    expect(seller.last()).toMatchObject({ method: 'POST', path, body: {} })
    seller.answers(200, { status: 'already', coupon, receipt: 'r' })
    await expect(take(seller.caller, 'a/b')).resolves.toEqual({ ...winning, fresh: false })
  })

  test.each(['gone', 'empty', 'expired'])('that is too late is told as %s', async (error) => {
    seller.answers(410, { error })
    await expect(take(seller.caller, 'a')).rejects.toMatchObject({ failure: error, certain: true })
  })

  test.each([
    ['no coupon', { status, receipt: 'r' }],
    ['no receipt', { status, coupon }],
    ['a coupon of nothing', { status, receipt: 'r', coupon: { ...coupon, amountFen: '7' } }],
  ])('that gives %s is a failure', async (_gives, answer) => {
    seller.answers(200, answer)
    await expect(take(seller.caller, 'a')).rejects.toMatchObject({ failure: 'failed' })
  })
})
