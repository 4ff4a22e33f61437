import { roomStore } from '../../../miniprogram/store/index'
import { mount } from '../../support/mp'
import type { Mounted } from '../../support/mp'
import { emptyStore, openRoom } from '../../support/shown-room'

const { likes } = roomStore
const show = () => mount('components/like-area/like-area')
const tapAt = (area: Mounted, x: number, y: number) => area.fire('.area', 'tap', { x, y })

beforeEach(() => {
  emptyStore()
  openRoom()
})

test('a double tap on the picture likes, and a heart swells where the finger was', () => {
  const area = show()
  tapAt(area, 100, 200)
  expect(likes.mine).toBe(0)
  tapAt(area, 104, 198)
  expect(likes.mine).toBe(1)
  const { style } = area.find('.heart')
  expect([style.left, style.top]).toEqual(['104px', '198px'])
})

test('tapping on goes on liking, with one heart at a time', () => {
  const area = show()
  for (let i = 0; i < 5; i++) tapAt(area, 100, 200)
  expect(likes.mine).toBe(4)
  expect(area.findAll('.heart')).toHaveLength(1)
})

test('two taps far from each other are not a like', () => {
  const area = show()
  tapAt(area, 20, 20)
  tapAt(area, 200, 300)
  expect(likes.mine).toBe(0)
})
