import { words } from '../../../miniprogram/i18n/index'
import { mount } from '../../support/mp'

type Listener = (resolve: (decision: object) => void) => void

/** The component on a phone of WeChat's, and its question when something personal is tapped. */
function show() {
  let listener: Listener | undefined
  const decisions: object[] = []
  Object.assign(wx, { onNeedPrivacyAuthorization: (listen: Listener) => void (listener = listen) })
  const sheet = mount('components/privacy/privacy')
  const need = () => listener?.((decision) => decisions.push(decision))
  return { sheet, decisions, need }
}

test('nothing is asked before something personal is tapped', () => {
  expect(show().sheet.root.children).toHaveLength(0)
})

test('the sheet says what for, and nothing is decided before a tap', () => {
  const { sheet, decisions, need } = show()
  need()
  sheet.byRole('dialog', words.privacyTitle)
  expect(sheet.text()).toContain(words.privacyText)
  expect(decisions).toEqual([])
})

test("consent comes from WeChat's own button, which it is named to it", () => {
  const { sheet, decisions, need } = show()
  need()
  const button = sheet.byRole('button', words.agree)
  expect(button.getAttribute('open-type')).toBe('agreePrivacyAuthorization')
  sheet.tap(button)
  expect(decisions).toEqual([])
  sheet.fire(button, 'agreeprivacyauthorization')
  expect(decisions).toEqual([{ event: 'agree', buttonId: 'agree' }])
  expect(sheet.root.children).toHaveLength(0)
})

test.each([
  ['the refusal', words.refuse],
  ['the room above', words.close],
])('a tap on %s refuses', (_, name) => {
  const { sheet, decisions, need } = show()
  need()
  sheet.tap(sheet.byRole('button', name))
  expect(decisions).toEqual([{ event: 'disagree' }])
  expect(sheet.root.children).toHaveLength(0)
})

test('one answer is for everything that was tapped meanwhile, and the next question is asked anew', () => {
  const { sheet, decisions, need } = show()
  need()
  need()
  sheet.tap(sheet.byRole('button', words.refuse))
  expect(decisions).toHaveLength(2)
  need()
  sheet.byRole('dialog', words.privacyTitle)
  expect(decisions).toHaveLength(2)
})

test('the guide itself can be read', () => {
  const { sheet, need } = show()
  const openPrivacyContract = jest.fn()
  Object.assign(wx, { openPrivacyContract })
  need()
  sheet.tap(sheet.byRole('link', words.privacyContract))
  expect(openPrivacyContract).toHaveBeenCalledTimes(1)
})

test('a phone whose WeChat knows no such question has no sheet and no error', () => {
  expect(mount('components/privacy/privacy').root.children).toHaveLength(0)
})
