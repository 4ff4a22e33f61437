import { words } from '../../../miniprogram/i18n/index'
import { roomStore } from '../../../miniprogram/store/index'
import type { Refusal } from '../../../miniprogram/store/room'
import { mount } from '../../support/mp'
import { emptyStore, openRoom } from '../../support/shown-room'

const { room } = roomStore
const show = () => mount('components/room-state/room-state')
const refusals = Object.keys(words.refusals) as Refusal[]

beforeEach(emptyStore)
afterEach(() => jest.restoreAllMocks())

test('entering shows the shape of what comes, and says so to who cannot see it', () => {
  room.entering('demo')
  const face = show()
  expect(face.byLabel(words.entering).getAttribute('aria-busy')).toBe('true')
  expect(face.text()).toBe('')
})

test('an open room has no face', () => {
  openRoom()
  expect(show().root.children).toHaveLength(0)
})

test.each(refusals)('the refusal %s is one sentence, with its code small below', (refusal) => {
  room.refused(refusal)
  const face = show()
  expect(face.find('.sentence').textContent).toBe(words.refusals[refusal])
  expect(face.find('.code').textContent).toBe(refusal)
})

test('a room that could not be reached can be entered again', () => {
  const entered = jest.spyOn(roomStore, 'enterAgain').mockResolvedValue()
  room.refused('network')
  const face = show()
  face.tap(face.byRole('button', words.enterAgain))
  expect(entered).toHaveBeenCalledTimes(1)
})

test.each<Refusal>(['no-cloud', 'not-avchatroom', 'removed', 'dismissed'])(
  'after %s there is nothing to try again',
  (refusal) => {
    room.refused(refusal)
    expect(show().findAll('[aria-role=button]')).toHaveLength(0)
  },
)
