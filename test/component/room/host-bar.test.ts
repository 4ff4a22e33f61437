import { words } from '../../../miniprogram/i18n/index'
import { roomStore } from '../../../miniprogram/store/index'
import { mount, until } from '../../support/mp'
import { emptyStore, signIn } from '../../support/shown-room'

const { room, likes, following } = roomStore
const show = () => mount('components/host-bar/host-bar')
const host = (nick: string, avatar = '') => ({ userID: 'mai', nick, avatar })

beforeEach(emptyStore)
afterEach(() => jest.restoreAllMocks())

test('before anything is known the bar has the shape of what comes', () => {
  const bar = show()
  expect(bar.byLabel(words.entering)).toBeTruthy()
  expect(bar.text()).toBe('')
})

test('the host and the title are shown as soon as the room is described, and the likes once there are some', async () => {
  const bar = show()
  room.described({ title: 'Autumn coats', host: host('Mai') })
  await until(() => bar.find('.name').textContent === 'Mai')
  expect(bar.find('.below').textContent).toBe('Autumn coats')
  likes.counted(12_345)
  await until(() => bar.find('.below').textContent === words.room.likes(12_345))
})

test('a tap on the host asks for what there is to know of the live', () => {
  room.described({ host: host('Mai') })
  const bar = show()
  bar.tap('.who')
  expect(bar.events('about')).toHaveLength(1)
})

test('the pill follows, says so, and follows no longer', async () => {
  const toggle = jest.spyOn(following, 'toggle').mockReturnValue()
  room.described({ host: host('Mai') })
  const bar = show()
  bar.tap(bar.byRole('button', words.room.follow))
  expect(toggle).toHaveBeenCalledTimes(1)
  following.described(true, 8)
  await until(() => bar.byRole('button', words.room.following).getAttribute('aria-pressed') === 'true')
  bar.tap(bar.byRole('button', words.room.following))
  expect(toggle).toHaveBeenCalledTimes(2)
})

test('the host has nobody to follow here', async () => {
  signIn()
  room.described({ host: { userID: 'li', nick: 'Li', avatar: '' } })
  expect(show().findAll('.follow')).toHaveLength(0)
})

test('a host without a nick goes by the userID', () => {
  room.described({ host: host('') })
  expect(show().find('.name').textContent).toBe('mai')
})

test('a room without a host shows its title alone', () => {
  room.described({ title: 'Autumn coats' })
  const bar = show()
  expect(bar.text()).toBe('Autumn coats')
  expect(bar.findAll('.avatar')).toHaveLength(0)
})

test('the number of watchers is hidden until it is known, then spoken in full', async () => {
  const bar = show()
  expect(bar.findAll('.online')).toHaveLength(0)
  room.counted(12_345)
  await until(() => bar.find('.online').textContent === words.count(12_345))
  expect(bar.byRole('img', words.watching(words.count(12_345)))).toBeTruthy()
})

test('the bar stands in line with the capsule button and ends before it', () => {
  Object.assign(wx, {
    getMenuButtonBoundingClientRect: () => ({ top: 51, height: 32, left: 281, width: 87 }),
    getWindowInfo: () => ({ statusBarHeight: 47, windowWidth: 375 }),
  })
  const { style } = show().find('.bar')
  expect([style.paddingTop, style.height, style.paddingRight]).toEqual(['51px', '32px', '94px'])
})

test('where WeChat tells nothing of its capsule the bar still clears the status bar', () => {
  Object.assign(wx, {
    getMenuButtonBoundingClientRect: () => ({ top: 0, height: 0, left: 0, width: 0 }),
    getWindowInfo: () => ({ statusBarHeight: 47, windowWidth: 375 }),
  })
  const { style } = show().find('.bar')
  expect(parseInt(style.paddingTop)).toBeGreaterThan(47)
  expect(parseInt(style.paddingRight)).toBeGreaterThan(87)
})

test('a host picture that does not load gives way to the first letter', () => {
  const avatar = mount('components/avatar/avatar', { src: 'https://example.com/mai.png', name: 'mai' })
  expect(avatar.text()).toBe('')
  avatar.fire('wx-image', 'error')
  expect(avatar.text()).toBe('M')
  expect(avatar.findAll('wx-image')).toHaveLength(0)
})

test('a name that begins with an emoji keeps it whole', () => {
  expect(mount('components/avatar/avatar', { src: '', name: '😍 Mai' }).text()).toBe('😍')
})
