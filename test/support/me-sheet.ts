import { words } from '../../miniprogram/i18n/index'
import { roomStore } from '../../miniprogram/store/index'
import { mount, type Mounted } from './mp'
import { hold, valueOf } from './mp/forms'

/** The sheet, open, and what was asked to be saved. */
export function showMe(): { sheet: Mounted; saved: unknown[][] } {
  const saved: unknown[][] = []
  jest.spyOn(roomStore, 'rename').mockImplementation(async (...change) => void saved.push(change))
  roomStore.me.open()
  return { sheet: mount('components/me/me'), saved }
}
export const field = (sheet: Mounted) => sheet.byRole('textbox', words.nickname)
export const save = (sheet: Mounted) => sheet.tap(sheet.byRole('button', words.save))
/** The field is left, whose review begins then where there is one. */
export const leave = (sheet: Mounted) => sheet.fire(field(sheet), 'blur', { value: valueOf(field(sheet)) })
export const review = {
  pass: { pass: true, timeout: false },
  refuse: { pass: false, timeout: false },
  timeout: { pass: false, timeout: true },
}
/** WeChat's review ends; a field whose name does not pass is emptied. */
export function answer(sheet: Mounted, how: keyof typeof review): void {
  if (how !== 'pass') hold(field(sheet), '')
  sheet.fire(field(sheet), 'nicknamereview', review[how])
}
export const type = (sheet: Mounted, nickname: string) => {
  sheet.input(field(sheet), nickname)
  leave(sheet)
}
/** The form hands in later than the tap asked for it. */
export const handIn = (sheet: Mounted) =>
  sheet.fire('wx-form', 'submit', { value: { nickname: valueOf(field(sheet)) } })
export const failure = (sheet: Mounted) => sheet.find('.failure').textContent
export const picture = (sheet: Mounted) => sheet.findAll('.avatar wx-image')[0]?.getAttribute('src')
export const choose = (sheet: Mounted, avatarUrl: string) =>
  sheet.fire(sheet.byRole('button', words.changePicture), 'chooseavatar', { avatarUrl })
