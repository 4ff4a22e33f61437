import { HEART_MS, MOST_HEARTS } from '../../../miniprogram/components/heart/hearts'
import { words } from '../../../miniprogram/i18n/index'
import { roomStore } from '../../../miniprogram/store/index'
import { flush, mount, until } from '../../support/mp'
import { emptyStore, openRoom } from '../../support/shown-room'

const { likes } = roomStore
const show = () => mount('components/heart/heart')
const rising = (heart: ReturnType<typeof show>) => heart.findAll('.shape').length

beforeEach(() => {
  emptyStore()
  openRoom()
})
afterEach(() => jest.restoreAllMocks())

test('the heart says how often everybody liked, and nothing of none', async () => {
  const heart = show()
  expect(heart.text()).toBe('')
  expect(heart.byRole('button', words.room.like)).toBeTruthy()
  likes.counted(12_345)
  await until(() => heart.find('.total').textContent === words.count(12_345))
  expect(heart.byRole('button', `${words.room.like}, ${words.room.likes(12_345)}`)).toBeTruthy()
})

test('a tap likes, and a heart rises', async () => {
  const heart = show()
  heart.tap('.heart')
  expect(likes.mine).toBe(1)
  await until(() => rising(heart) === 1)
})

test('likes of others rise too; what came before is past', async () => {
  likes.heard(4)
  const heart = show()
  expect(rising(heart)).toBe(0)
  likes.heard(2)
  await until(() => rising(heart) === 2)
})

test('however many like, a dozen hearts are alive and the screen is told ten times a second at most', async () => {
  jest.useFakeTimers()
  const heart = show()
  heart.setDataCalls.splice(0)
  for (let i = 0; i < 100; i++) {
    likes.heard(40)
    likes.tap()
    await jest.advanceTimersByTimeAsync(10)
  }
  expect(rising(heart)).toBe(MOST_HEARTS)
  expect(heart.setDataCalls.length).toBeLessThanOrEqual(11)
})

test('nothing is told while the page is hidden, and the likes of that time do not come at once', async () => {
  const heart = show()
  heart.hide()
  heart.setDataCalls.splice(0)
  likes.heard(500)
  await flush()
  expect(heart.setDataCalls).toHaveLength(0)
  heart.show()
  expect(rising(heart)).toBeLessThanOrEqual(5)
})

test('a place is free again once its heart is gone', async () => {
  jest.useFakeTimers()
  const heart = show()
  const like = async (count: number) => {
    heart.setDataCalls.splice(0)
    likes.heard(count)
    await jest.advanceTimersByTimeAsync(100)
    return heart.setDataCalls.flatMap((patch) => Object.keys(patch))
  }
  for (let i = 0; i < 3; i++) await like(5)
  expect(await like(5)).toEqual([])
  await jest.advanceTimersByTimeAsync(HEART_MS)
  expect(await like(2)).toEqual(['hearts[0]', 'hearts[1]'])
})
