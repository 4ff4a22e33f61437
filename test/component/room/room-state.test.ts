import { words } from '../../../miniprogram/i18n/index'
import { roomStore } from '../../../miniprogram/store/index'
import type { Refusal } from '../../../miniprogram/store/room'
import { mount, until } from '../../support/mp'
import { emptyStore, openRoom, signIn } from '../../support/shown-room'

const { room, likes, following, shop } = roomStore
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

test.each(refusals)(
  'the refusal %s says why and what to do, with a picture, and its code small below',
  (refusal) => {
    room.refused(refusal)
    const face = show()
    expect(face.find('.sentence').textContent).toBe(words.refusals[refusal])
    expect(face.find('.advice').textContent).toBe(words.advice[refusal])
    expect(face.findAll('.art, .disc')).toHaveLength(1)
    expect(face.find('.code').textContent).toBe(refusal)
  },
)

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

describe('a live that has ended', () => {
  const end = () => {
    openRoom()
    likes.counted(12_345)
    room.counted(87)
    following.described(false, 42)
    room.broadcasts('ended', null)
  }

  test('says what it came to', () => {
    end()
    const face = show()
    expect(face.find('.sentence').textContent).toBe(words.room.ended)
    const { likes, peak, followers } = words.room
    expect(face.find('.figures').textContent).toBe([likes(12_345), peak('87'), followers(42)].join(' · '))
  })

  test('of which nothing is known has no figures', () => {
    openRoom()
    room.broadcasts('ended', null)
    expect(show().findAll('.figures')).toHaveLength(0)
  })

  test('still sells what it showed', () => {
    const opened = jest.spyOn(shop, 'open').mockReturnValue()
    end()
    expect(show().findAll('.hint')).toHaveLength(0)
    shop.stocked([{ productID: 'cup', number: 1, title: 'Cup', picture: '', sold: 0, skus: [] }])
    const face = show()
    face.tap(face.byRole('button', words.shop.allProducts))
    expect(opened).toHaveBeenCalledTimes(1)
  })

  test('can be followed for the next one, and says so', async () => {
    const toggle = jest.spyOn(following, 'toggle').mockReturnValue()
    end()
    const face = show()
    face.tap(face.byRole('button', words.room.follow))
    expect(toggle).toHaveBeenCalledTimes(1)
    following.described(true, 43)
    await until(() => face.byRole('button', words.room.following))
  })

  test('offers its host nothing to follow', () => {
    signIn()
    end()
    room.described({ host: { userID: 'li', nick: 'Li', avatar: '' } })
    expect(show().findAll('[aria-role=button]')).toHaveLength(0)
  })

  test('and was closed by the host says the same figures, and offers nothing', () => {
    end()
    room.refused('dismissed')
    const face = show()
    expect(face.find('.figures').textContent).toContain(words.room.likes(12_345))
    expect(face.findAll('[aria-role=button]')).toHaveLength(0)
  })
})
