import { words } from '../../../miniprogram/i18n/index'
import { roomStore } from '../../../miniprogram/store/index'
import { mount } from '../../support/mp'
import type { Mounted } from '../../support/mp'
import { kite, person, rose } from '../../support/gifts'
import { emptyStore, openRoom } from '../../support/shown-room'

const { gifts, input } = roomStore
const show = () => mount('components/gift-banners/gift-banners')
const lanes = (banners: Mounted) =>
  banners.findAll('.lane:not(.gone)').map((lane) => (lane.textContent ?? '').replace(/\s+/g, ' '))

beforeEach(() => {
  jest.useFakeTimers()
  emptyStore()
  openRoom()
  gifts.offered([rose, kite])
})
afterEach(() => gifts.reset())
const moments = (ms: number) => jest.advanceTimersByTimeAsync(ms)

test('a gift says who gives what, and how many', async () => {
  const banners = show()
  expect(lanes(banners)).toEqual([])
  gifts.given(person('Jia'), 'rose', 5, false)
  await moments(100)
  expect(lanes(banners)).toHaveLength(1)
  expect(banners.find('.lane:not(.gone) .name').textContent).toBe('Jia')
  expect(banners.find('.lane:not(.gone) .gave').textContent).toBe(words.gifts.gave('Rose'))
  expect(banners.find('.lane:not(.gone) .count').textContent).toBe('×5')
})

test('the same again makes the number grow, in one patch that touches its lane alone', async () => {
  const banners = show()
  gifts.given(person('Jia'), 'rose', 1, false)
  gifts.given(person('Tao'), 'rose', 1, false)
  await moments(500)
  banners.setDataCalls.splice(0)
  for (let i = 0; i < 20; i++) gifts.given(person('Tao'), 'rose', 1, false)
  await moments(100)
  expect(banners.setDataCalls.map((patch) => Object.keys(patch))).toEqual([['lanes[1]']])
  expect(lanes(banners)[1]).toContain('×21')
})

test('a banner stays in its lane while another goes, and the free lane is used again', async () => {
  const banners = show()
  gifts.given(person('Jia'), 'rose', 1, false)
  await moments(2000)
  gifts.given(person('Tao'), 'rose', 1, false)
  await moments(1500)
  const places = () =>
    banners.findAll('.lane').map((lane) => (lane.className.includes('gone') ? '' : lane.textContent))
  expect(places()[0]).toBe('')
  expect(places()[1]).toContain('Tao')
  gifts.given(person('Yu'), 'rose', 1, false)
  await moments(300)
  expect(places()[0]).toContain('Yu')
  expect(places()[1]).toContain('Tao')
})

test('three at most, own and big ones in colours of their own', async () => {
  const banners = show()
  gifts.given(person('Li'), 'rose', 1, true)
  for (const name of ['Jia', 'Tao', 'Yu']) gifts.given(person(name), 'kite', 1, false)
  await moments(300)
  expect(lanes(banners)).toHaveLength(3)
  expect(banners.findAll('.own')).toHaveLength(1)
  expect(banners.findAll('.big')).toHaveLength(2)
})

test('givers whom a flood folded together are counted behind the name', async () => {
  const banners = show()
  for (let i = 0; i < 100; i++) gifts.given(person(`N${i}`), 'rose', 1, false)
  for (let i = 0; i < 200; i++) await moments(1000)
  expect(lanes(banners)).toEqual([])
  const said = banners.setDataCalls.flatMap((patch) => Object.values(patch)) as { others?: string }[]
  expect(said.filter(({ others }) => others).map(({ others }) => others)).toEqual([words.gifts.andOthers(46)])
})

test('while one types there is one lane', async () => {
  const banners = show()
  gifts.given(person('Jia'), 'rose', 1, false)
  input.keyboardAt(260)
  await moments(200)
  expect(banners.find('.lanes').className).toContain('one')
})

test('a page that is hidden is told nothing, and shows what is true when it is back', async () => {
  const banners = show()
  banners.hide()
  banners.setDataCalls.splice(0)
  gifts.given(person('Jia'), 'rose', 1, false)
  await moments(200)
  expect(banners.setDataCalls).toHaveLength(0)
  banners.show()
  expect(lanes(banners)).toHaveLength(1)
})
