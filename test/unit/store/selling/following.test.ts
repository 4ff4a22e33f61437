import { moment } from '../../../../miniprogram/store/moment'
import { Following } from '../../../../miniprogram/store/selling/following'
import { surroundings } from '../../../support/around'

let world: ReturnType<typeof surroundings>
let following: Following
beforeEach(() => {
  world = surroundings()
  following = new Following(world.around)
  following.described(false, 10)
})

test('following and not any more are said at Low, and counted once they are', async () => {
  following.toggle()
  expect(following).toMatchObject({ on: false, pending: true })
  await world.settled()
  expect(following).toMatchObject({ on: true, pending: false, total: 11 })
  following.toggle()
  await world.settled()
  expect(following).toMatchObject({ on: false, total: 10 })
  expect(world.said).toEqual([
    { name: 'ATTENTION', value: '', priority: 'Low' },
    { name: 'CANCELATTENTION', value: '', priority: 'Low' },
  ])
})

test('a double tap follows once', async () => {
  following.toggle()
  following.toggle()
  await world.settled()
  expect(following.on).toBe(true)
  expect(world.said).toHaveLength(1)
})

test('what did not get out changes nothing, and says why', async () => {
  world.roomRefuses('network')
  following.toggle()
  await world.settled()
  expect(following).toMatchObject({ on: false, total: 10, failure: 'network', pending: false })
  world.roomRefuses(null)
  following.toggle()
  expect(following.failure).toBe('')
})

test('a guest who wanted to follow and turns out to do so already goes on following', async () => {
  world.signOut()
  following.toggle()
  following.described(true, 10)
  world.signIn()
  await world.settled()
  expect(following.on).toBe(true)
  expect(world.said).toEqual([])
})

test('an answer that was asked for before the tap does not take it back, whenever it comes', async () => {
  const before = moment()
  following.toggle()
  following.described(false, 10, before)
  await world.settled()
  following.described(false, 10, before)
  expect(following).toMatchObject({ on: true, total: 11 })
  following.described(false, 12)
  expect(following).toMatchObject({ on: false, total: 12 })
})
