import { words } from '../../../miniprogram/i18n/index'
import { roomStore } from '../../../miniprogram/store/index'
import {
  answer,
  failure,
  field,
  handIn,
  leave,
  review,
  save,
  showMe as show,
  type,
} from '../../support/me-sheet'
import { hold } from '../../support/mp/forms'
import { emptyStore, openRoom, signIn } from '../../support/shown-room'

const { me } = roomStore

beforeEach(() => {
  jest.useFakeTimers()
  emptyStore()
  openRoom()
  signIn()
})
afterEach(() => jest.restoreAllMocks())

test('another name is saved as it was typed, without the spaces around it', () => {
  const { sheet, saved } = show()
  type(sheet, '  Lin ')
  answer(sheet, 'pass')
  save(sheet)
  expect(saved).toEqual([['Lin', '']])
})

test("a name from WeChat's own suggestion, which is told by blur alone, is saved too", () => {
  const { sheet, saved } = show()
  hold(field(sheet), '小林')
  leave(sheet)
  answer(sheet, 'pass')
  save(sheet)
  expect(saved).toEqual([['小林', '']])
})

const objections = { refuse: words.nicknameRefused, timeout: words.nicknameUnread }
describe.each(['refuse', 'timeout'] as const)('a name that WeChat does not let through (%s)', (how) => {
  test('before "save" is not saved, nor is the emptied field, and the sheet says why', () => {
    const { sheet, saved } = show()
    type(sheet, 'Lin')
    answer(sheet, how)
    expect(failure(sheet)).toBe(objections[how])
    save(sheet)
    expect(failure(sheet)).toBe(objections[how])
    expect(saved).toEqual([])
    type(sheet, 'Lina')
    answer(sheet, 'pass')
    save(sheet)
    expect(saved).toEqual([['Lina', '']])
    expect(failure(sheet)).toBe('')
  })

  test('after the form has handed it in is not saved either, and can be entered again', () => {
    const { sheet, saved } = show()
    type(sheet, 'Lin')
    save(sheet)
    expect(sheet.byRole('button', words.saving).getAttribute('aria-disabled')).toBe('true')
    answer(sheet, how)
    jest.advanceTimersByTime(10_000)
    expect(saved).toEqual([])
    expect(failure(sheet)).toBe(objections[how])
    type(sheet, 'Lina')
    answer(sheet, 'pass')
    save(sheet)
    expect(saved).toEqual([['Lina', '']])
  })

  test('by the time the form hands in an empty field is not saved', () => {
    const { sheet, saved } = show()
    sheet.input(field(sheet), 'Lin')
    sheet.fire(sheet.byRole('button', words.save), 'tap')
    leave(sheet)
    answer(sheet, how)
    handIn(sheet)
    jest.advanceTimersByTime(10_000)
    expect(saved).toEqual([])
    expect(failure(sheet)).toBe(objections[how])
    sheet.byRole('button', words.save)
  })
})

test('a name that is handed in before its review is saved once it has passed', () => {
  const { sheet, saved } = show()
  sheet.input(field(sheet), 'Lin')
  save(sheet)
  leave(sheet)
  expect(saved).toEqual([])
  answer(sheet, 'pass')
  expect(saved).toEqual([['Lin', '']])
})

test('the review of a name that was there before says nothing of the one that is', () => {
  const { sheet, saved } = show()
  type(sheet, 'Lin')
  type(sheet, 'Lina')
  answer(sheet, 'pass')
  save(sheet)
  expect(saved).toEqual([])
  answer(sheet, 'refuse')
  expect(saved).toEqual([])
  expect(failure(sheet)).toBe(words.nicknameRefused)
})

test('a library that reviews nothing saves as well, a few seconds later', () => {
  const { sheet, saved } = show()
  type(sheet, 'Lin')
  save(sheet)
  jest.advanceTimersByTime(3000)
  expect(saved).toEqual([['Lin', '']])
  sheet.byRole('button', words.save)
})

test('a form that hands in nothing is not waited for without end, and what it brings later is not saved', () => {
  const { sheet, saved } = show()
  sheet.input(field(sheet), 'Lin')
  sheet.fire(sheet.byRole('button', words.save), 'tap')
  jest.advanceTimersByTime(3000)
  expect(failure(sheet)).toBe(words.nicknameUnread)
  handIn(sheet)
  jest.advanceTimersByTime(10_000)
  expect(saved).toEqual([])
  leave(sheet)
  answer(sheet, 'pass')
  save(sheet)
  expect(saved).toEqual([['Lin', '']])
})

test('two taps save once, whether WeChat is still reading or not', () => {
  const { sheet, saved } = show()
  jest.mocked(roomStore.rename).mockImplementation(async (...change) => {
    me.started()
    saved.push(change)
  })
  type(sheet, 'Lin')
  save(sheet)
  sheet.tap(sheet.find('.save'))
  answer(sheet, 'pass')
  sheet.tap(sheet.find('.save'))
  jest.advanceTimersByTime(10_000)
  expect(saved).toEqual([['Lin', '']])
  me.saved()
})

test.each(['closed', 'gone'])('a sheet that is %s while WeChat reads the name saves nothing', (how) => {
  const { sheet, saved } = show()
  type(sheet, 'Lin')
  save(sheet)
  if (how === 'gone') sheet.unmount()
  else me.close()
  jest.advanceTimersByTime(200)
  if (how === 'closed') {
    me.open()
    jest.advanceTimersByTime(200)
    expect(field(sheet).getAttribute('value')).toBe('Li')
    sheet.fire(field(sheet), 'nicknamereview', review.pass)
  }
  jest.advanceTimersByTime(10_000)
  expect(saved).toEqual([])
})
