import { words } from '../../../miniprogram/i18n/index'
import { roomStore } from '../../../miniprogram/store/index'
import { mountPage, until } from '../../support/mp'
import { comment, emptyStore, openRoom } from '../../support/shown-room'

const open = (query = {}) => mountPage('pages/room/room', query)
const spied = () => ({
  enter: jest.spyOn(roomStore, 'enter').mockResolvedValue(),
  leave: jest.spyOn(roomStore, 'leave').mockResolvedValue(),
  show: jest.spyOn(roomStore, 'show').mockReturnValue(),
  hide: jest.spyOn(roomStore, 'hide').mockReturnValue(),
})

beforeEach(emptyStore)
afterEach(() => jest.restoreAllMocks())

test('the page enters the room of its address, and leaves it when it closes', () => {
  const { enter, leave } = spied()
  const page = open({ room: 'coats', as: 'li' })
  expect(enter).toHaveBeenCalledWith({ room: 'coats', as: 'li' })
  open({ room: '%40TGS%23a1' })
  expect(enter).toHaveBeenLastCalledWith({ room: '@TGS#a1', as: undefined })
  open({ scene: encodeURIComponent('@TGS#a2') })
  expect(enter).toHaveBeenLastCalledWith({ room: '@TGS#a2', as: undefined })
  open({ room: '100%' })
  expect(enter).toHaveBeenLastCalledWith({ room: '100%', as: undefined })
  expect(leave).not.toHaveBeenCalled()
  page.unmount()
  expect(leave).toHaveBeenCalledTimes(1)
})

test('the card that is shared opens the same room', () => {
  const { enter } = spied()
  openRoom()
  roomStore.room.entering('@TGS#a1')
  const { onShareAppMessage } = open().instance as unknown as {
    onShareAppMessage(): { title: string; path: string }
  }
  const card = onShareAppMessage()
  expect(card.title).toBe(roomStore.room.title)
  const address = new URL(card.path, 'https://wechat')
  expect(address.pathname).toBe('/pages/room/room')
  open(Object.fromEntries([...address.searchParams].map(([key, value]) => [key, encodeURIComponent(value)])))
  expect(enter).toHaveBeenLastCalledWith({ room: '@TGS#a1', as: undefined })
})

test('the store knows whether the page is seen', () => {
  const { show, hide } = spied()
  const page = open()
  expect([show.mock.calls.length, hide.mock.calls.length]).toEqual([1, 0])
  page.hide()
  expect([show.mock.calls.length, hide.mock.calls.length]).toEqual([1, 1])
})

test('an open room has its host, its comments and a place to write', () => {
  spied()
  openRoom()
  roomStore.comments.add([comment('1')])
  const page = open()
  expect(page.text()).toContain('Mai')
  expect(page.text()).toContain('comment 1')
  expect(page.byLabel(words.yourComment)).toBeTruthy()
})

test('a room that is being entered has no place to write yet', async () => {
  spied()
  roomStore.room.entering('demo')
  const page = open()
  await until(() => page.byLabel(words.entering))
  expect(page.findAll('wx-input')).toHaveLength(0)
})

test('a refused room shows why and nothing else', async () => {
  spied()
  openRoom()
  const page = open()
  roomStore.room.refused('dismissed')
  await until(() => page.text().startsWith(words.refusals.dismissed))
  expect(page.text()).not.toContain('Mai')
  expect(page.findAll('wx-input')).toHaveLength(0)
})
