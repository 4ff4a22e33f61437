import { words } from '../../../miniprogram/i18n/index'
import { roomStore } from '../../../miniprogram/store/index'
import { choose, field, picture, save, showMe as show } from '../../support/me-sheet'
import { mount, until } from '../../support/mp'
import { emptyStore, openRoom, signIn } from '../../support/shown-room'

const { me, viewer } = roomStore

beforeEach(() => {
  emptyStore()
  openRoom()
  signIn()
})
afterEach(() => jest.restoreAllMocks())

test('until it is opened there is nothing', () => {
  expect(mount('components/me/me').root.children).toHaveLength(0)
})

test('it shows the name and the picture one has', () => {
  viewer.renamed({ userID: 'li', nick: 'Li', avatar: 'https://example.com/li.png' })
  const { sheet } = show()
  sheet.byRole('dialog', words.me)
  expect(field(sheet).getAttribute('value')).toBe('Li')
  expect(picture(sheet)).toBe('https://example.com/li.png')
})

test('it asks WeChat for both by its own means', () => {
  const { sheet } = show()
  expect(field(sheet).getAttribute('type')).toBe('nickname')
  expect(sheet.byRole('button', words.changePicture).getAttribute('open-type')).toBe('chooseAvatar')
})

test('a chosen picture is seen at once, and kept only when it is saved', () => {
  const { sheet, saved } = show()
  choose(sheet, 'http://tmp/me.png')
  expect(picture(sheet)).toBe('http://tmp/me.png')
  expect(saved).toEqual([])
  save(sheet)
  expect(saved).toEqual([['Li', 'http://tmp/me.png']])
})

test('what was chosen and not saved is forgotten when the sheet is opened again', async () => {
  const { sheet } = show()
  choose(sheet, 'http://tmp/me.png')
  sheet.input(field(sheet), 'Lin')
  sheet.tap(sheet.byRole('button', words.close))
  await until(() => sheet.root.children.length === 0)
  me.open()
  await until(() => sheet.root.children.length > 0)
  expect(picture(sheet)).toBeUndefined()
  expect(field(sheet).getAttribute('value')).toBe('Li')
})

test('without a name nothing is saved and the sheet says why, until something is typed', () => {
  const { sheet, saved } = show()
  sheet.input(field(sheet), '  ')
  save(sheet)
  expect(saved).toEqual([])
  expect(sheet.find('.failure').textContent).toBe(words.nicknameMissing)
  sheet.input(field(sheet), 'L')
  expect(sheet.find('.failure').textContent).toBe('')
})

test('while it is being saved the button says so and a second tap does nothing', async () => {
  const { sheet, saved } = show()
  me.started()
  await until(() => sheet.byRole('button', words.saving).getAttribute('aria-disabled') === 'true')
  sheet.tap(sheet.byRole('button', words.saving))
  expect(saved).toEqual([])
})

test.each(['network', 'too-large', 'not-a-picture'] as const)(
  'a change that failed as %s says so, and can be tried again',
  async (failure) => {
    const { sheet, saved } = show()
    me.failed(failure)
    await until(() => sheet.find('.failure').textContent === words.failures[failure])
    save(sheet)
    expect(saved).toEqual([['Li', '']])
  },
)

test('signing out is one tap', () => {
  const out = jest.spyOn(roomStore, 'signOut').mockResolvedValue()
  const { sheet } = show()
  sheet.tap(sheet.byRole('button', words.signOut))
  expect(out).toHaveBeenCalledTimes(1)
})

test('the sheet rides on the keyboard and comes down with it', () => {
  const { sheet } = show()
  const lift = () => sheet.find('.layer').style.bottom
  expect(field(sheet).hasAttribute('adjust-position')).toBe(false)
  sheet.fire(field(sheet), 'keyboardheightchange', { height: 291, duration: 0.25 })
  expect(lift()).toBe('291px')
  sheet.fire(field(sheet), 'blur', { value: 'Li' })
  expect(lift()).toBe('')
})
