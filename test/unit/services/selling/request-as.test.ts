import { requestAs, roomPath } from '../../../../miniprogram/services/session/request-as'
import { grant } from '../backend'
import { startSeller } from './seller'
import type { Seller } from './seller'

let seller: Seller
beforeEach(async () => (seller = await startSeller()))
afterEach(() => seller.close())

const sessions = () => seller.asked.filter(({ path }) => path === '/api/session').length

test('a call is made in the name of who calls', async () => {
  seller.answers(200, { yes: 1 })
  await expect(requestAs(seller.caller, 'POST', '/me/things', { a: 1 })).resolves.toEqual({ yes: 1 })
  expect(seller.last()).toEqual({
    method: 'POST',
    path: '/api/me/things',
    authorization: `Bearer ${grant.token}`,
    body: { a: 1 },
  })
  expect(roomPath(seller.caller)).toBe('/rooms/%40TGS%231')
})

test('a token that is not taken any more is renewed once, and the call made again', async () => {
  await requestAs(seller.caller, 'GET', '/me/things')
  seller.answers(401, { message: 'who?' })
  seller.answers(200, { ...grant, token: 'fresh' }, '/api/session')
  await expect(requestAs(seller.caller, 'GET', '/me/things')).rejects.toMatchObject({
    failure: 'not-allowed',
  })
  expect(sessions()).toBe(2)
  expect(
    seller.asked.filter(({ path }) => path === '/api/me/things').map(({ authorization }) => authorization),
  ).toEqual([`Bearer ${grant.token}`, `Bearer ${grant.token}`, 'Bearer fresh'])
})

test('a refusal that a new token would not change is passed on at once', async () => {
  seller.answers(409, { error: 'sold-out' })
  await expect(requestAs(seller.caller, 'GET', '/me/things')).rejects.toMatchObject({
    failure: 'sold-out',
    certain: true,
  })
  expect(sessions()).toBe(1)
})
