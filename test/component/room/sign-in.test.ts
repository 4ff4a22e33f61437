import { words } from '../../../miniprogram/i18n/index'
import { roomStore } from '../../../miniprogram/store/index'
import { mount, until } from '../../support/mp'
import { emptyStore, openRoom, signIn } from '../../support/shown-room'

const { viewer } = roomStore

function show() {
  const asked = jest.spyOn(roomStore, 'signIn').mockResolvedValue()
  return { sheet: mount('components/sign-in/sign-in'), asked }
}

beforeEach(() => {
  emptyStore()
  openRoom()
})
afterEach(() => jest.restoreAllMocks())

test('a viewer who only watches is not asked to sign in', () => {
  expect(show().sheet.root.children).toHaveLength(0)
})

test('the sheet says what signing in is for, and asks WeChat for nothing before the tap', async () => {
  const { sheet, asked } = show()
  viewer.ask()
  await until(() => sheet.byRole('dialog', words.signInTitle))
  expect(sheet.text()).toContain(words.signInText)
  expect(asked).not.toHaveBeenCalled()
  sheet.tap(sheet.byRole('button', words.signIn))
  expect(asked).toHaveBeenCalledTimes(1)
})

test('while the sign-in is under way a second tap does nothing', () => {
  viewer.ask()
  viewer.signingIn()
  const { sheet, asked } = show()
  const button = sheet.byRole('button', words.signingIn)
  expect(button.getAttribute('aria-disabled')).toBe('true')
  sheet.tap(button)
  expect(asked).not.toHaveBeenCalled()
})

test('a sign-in that failed says why in words and can be tried again', () => {
  viewer.ask()
  viewer.signInFailed('network')
  const { sheet, asked } = show()
  expect(sheet.text()).toContain(words.failures.network)
  sheet.tap(sheet.byRole('button', words.signIn))
  expect(asked).toHaveBeenCalledTimes(1)
})

test('a failure without words of its own is still said gently', () => {
  viewer.ask()
  viewer.signInFailed('never-heard-of')
  expect(show().sheet.text()).toContain(words.failures.failed)
})

test('a tap outside closes the sheet', async () => {
  viewer.ask()
  const { sheet } = show()
  sheet.tap(sheet.byRole('button', words.close))
  await until(() => sheet.root.children.length === 0)
  expect(viewer.asked).toBe(false)
})

test('the sheet goes by itself when the viewer is signed in', async () => {
  viewer.ask()
  const { sheet } = show()
  signIn()
  await until(() => sheet.root.children.length === 0)
})
