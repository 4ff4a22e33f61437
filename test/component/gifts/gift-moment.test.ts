import { words } from '../../../miniprogram/i18n/index'
import { roomStore } from '../../../miniprogram/store/index'
import { mount } from '../../support/mp'
import { kite, person, rose } from '../../support/gifts'
import { emptyStore, openRoom } from '../../support/shown-room'

const { gifts } = roomStore
const show = () => mount('components/gift-moment/gift-moment')
const moments = (ms: number) => jest.advanceTimersByTimeAsync(ms)

beforeEach(() => {
  jest.useFakeTimers()
  emptyStore()
  openRoom()
  gifts.offered([rose, kite])
})
afterEach(() => gifts.reset())

test('a big gift has the screen with who gives it, and a small one does not', async () => {
  const screen = show()
  gifts.given(person('Jia'), 'rose', 99, false)
  await moments(200)
  expect(screen.findAll('.moment')).toHaveLength(0)
  gifts.given(person('Jia'), 'kite', 1, false)
  await moments(200)
  expect(screen.find('.name').textContent).toBe('Jia')
  expect(screen.find('.gave').textContent?.trim()).toBe(words.gifts.gave('Kite'))
})

test('one at a time, and each is over after three seconds', async () => {
  const screen = show()
  gifts.given(person('Jia'), 'kite', 1, false)
  gifts.given(person('Tao'), 'kite', 3, false)
  await moments(200)
  expect(screen.findAll('.moment')).toHaveLength(1)
  await moments(3200)
  expect(screen.findAll('.moment')).toHaveLength(1)
  expect(screen.find('.name').textContent).toBe('Tao')
  expect(screen.find('.gave').textContent).toContain('×3')
  await moments(3400)
  expect(screen.findAll('.moment')).toHaveLength(0)
})
