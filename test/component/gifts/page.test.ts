import { words } from '../../../miniprogram/i18n/index'
import { roomStore } from '../../../miniprogram/store/index'
import { mountPage, until } from '../../support/mp'
import { rose } from '../../support/gifts'
import { emptyStore, openRoom } from '../../support/shown-room'

const { gifts, room } = roomStore
const open = (query = {}) => mountPage('pages/gift-panel/gift-panel', query)
let enter: jest.SpyInstance
let leave: jest.SpyInstance

beforeEach(() => {
  emptyStore()
  enter = jest.spyOn(roomStore, 'enter').mockResolvedValue()
  leave = jest.spyOn(roomStore, 'leave').mockResolvedValue()
})
afterEach(() => jest.restoreAllMocks())

test('a link opens the gifts of its room, and leaving the page leaves the room', () => {
  openRoom()
  gifts.offered([rose])
  const page = open({ room: 'coats', as: 'li' })
  expect(enter).toHaveBeenCalledWith({ room: 'coats', as: 'li' })
  expect(page.text()).toContain('Mai')
  expect(page.text()).toContain('Rose')
  page.unmount()
  expect(leave).toHaveBeenCalledTimes(1)
})

test('while the room is entered the gifts and their host have the shape of what comes', async () => {
  room.entering('coats')
  const page = open({ scene: 'coats' })
  expect(page.byLabel(words.entering)).toBeTruthy()
  const bones = () => page.findAll('.strip .bone').length
  expect(bones()).toBe(3)
  openRoom()
  await until(() => bones() === 0)
  expect(enter).toHaveBeenCalledWith({ room: 'coats', as: undefined })
})

test('from there it is one tap into the room', () => {
  const redirectTo = jest.fn().mockResolvedValue({})
  Object.assign(wx, { redirectTo })
  openRoom()
  const page = open({ as: 'li' })
  page.tap(page.byRole('button', words.shop.enterRoom))
  expect(redirectTo).toHaveBeenCalledWith({ url: '/pages/room/room?room=demo&as=li' })
})

test('a room that does not open says why, and can be tried again', async () => {
  const page = open({ room: 'coats' })
  room.refused('network')
  await until(() => page.text().includes(words.refusals.network))
  page.tap(page.byRole('button', words.enterAgain))
  expect(enter).toHaveBeenCalledTimes(2)
})

test('the card that is shared opens the same gifts', () => {
  openRoom()
  const { onShareAppMessage } = open().instance as unknown as { onShareAppMessage(): { path: string } }
  expect(onShareAppMessage().path).toBe('/pages/gift-panel/gift-panel?room=demo')
})
