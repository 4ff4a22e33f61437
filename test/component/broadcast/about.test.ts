import { words } from '../../../miniprogram/i18n/index'
import { roomStore } from '../../../miniprogram/store/index'
import { mount, until } from '../../support/mp'
import { emptyStore, openRoom, signIn } from '../../support/shown-room'

const { room, following, likes } = roomStore
const show = () => mount('components/about/about')

beforeEach(() => {
  emptyStore()
  openRoom()
})
afterEach(() => jest.restoreAllMocks())

test('it says who hosts, what the live is called, who follows and how much it is liked', () => {
  following.described(false, 42)
  likes.counted(12_345)
  const sheet = show()
  expect(sheet.find('.name').textContent).toBe('Mai')
  expect(sheet.find('.room').textContent).toBe('Autumn coats')
  const { followers, likes: liked } = words.room
  expect(sheet.find('.figures').textContent).toBe(`${followers(42)} · ${liked(12_345)}`)
})

test('introduction and announcement stand there in full, and go when they are cleared', async () => {
  room.described({ introduction: 'Coats from the north', announcement: 'Three are drawn at eight' })
  const sheet = show()
  expect(sheet.findAll('.text').map((text) => text.textContent)).toEqual([
    'Coats from the north',
    'Three are drawn at eight',
  ])
  room.described({ introduction: '', announcement: '' })
  await until(() => sheet.findAll('.texts').length === 0)
})

test('one can follow and follow no longer, and is told when it did not work', async () => {
  const toggle = jest.spyOn(following, 'toggle').mockReturnValue()
  const sheet = show()
  sheet.tap(sheet.byRole('button', words.room.follow))
  following.described(true, 1)
  await until(() => sheet.byRole('button', words.room.following))
  sheet.tap(sheet.byRole('button', words.room.following))
  expect(toggle).toHaveBeenCalledTimes(2)
  following.failure = 'network'
  await until(() => sheet.find('.failure').textContent === words.failures.network)
})

test('the host has nobody to follow', () => {
  signIn()
  room.described({ host: { userID: 'li', nick: 'Li', avatar: '' } })
  expect(show().text()).not.toContain(words.room.follow)
})

test('a tap above closes it', () => {
  const sheet = show()
  sheet.tap(sheet.byLabel(words.close))
  expect(sheet.events('close')).toHaveLength(1)
})
