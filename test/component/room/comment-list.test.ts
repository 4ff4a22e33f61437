import { words } from '../../../miniprogram/i18n/index'
import type { CommentRow } from '../../../miniprogram/store/comments'
import { roomStore } from '../../../miniprogram/store/index'
import { flush, mount, until, type Mounted } from '../../support/mp'
import { onSetData } from '../../support/mp/probe'
import { comment, emptyStore, openRoom, signIn } from '../../support/shown-room'
import { product } from '../../support/stocked-shop'

const { comments, input, shop } = roomStore

function show(...rows: CommentRow[]): Mounted {
  comments.add(rows)
  return mount('components/comment-list/comment-list')
}
const texts = (list: Mounted) => list.findAll('.row .text').map((each) => each.textContent)
const anchor = (list: Mounted) => list.find('wx-scroll-view').getAttribute('scroll-into-view')

let scrollTop = 0
/** Scrolls so that the list, which holds so many px, ends `below` px under the lower edge of its window. */
function scrollTo(list: Mounted, below: number, scrollHeight = 2000): void {
  const height = (480 * wx.getWindowInfo().windowWidth) / 750
  const before = scrollTop
  scrollTop = scrollHeight - height - below
  list.fire('wx-scroll-view', 'scroll', { scrollHeight, scrollTop, deltaY: before - scrollTop })
}
/** Waits until the list was scrolled to its end after it came on screen. */
async function following(...rows: CommentRow[]): Promise<Mounted> {
  const list = show(...rows)
  await until(() => anchor(list) === 'end-1')
  list.setDataCalls.length = 0
  return list
}
const touchesRows = (patch: object) => Object.keys(patch).some((path) => path.startsWith('ring['))
const hasText = (list: Mounted, text: string) => () => texts(list).includes(text)

beforeEach(() => {
  emptyStore()
  openRoom()
  signIn()
  scrollTop = 10_000
})
afterEach(() => jest.restoreAllMocks())

test('a room where nobody has spoken has an empty list', () => {
  const list = show()
  expect(texts(list)).toEqual([])
  expect(list.text()).toBe('')
})

test('comments stand in their order, each under its name', () => {
  const list = show(comment('1', { name: 'Anna' }), comment('2', { name: 'Wang' }))
  expect(texts(list)).toEqual(['comment 1', 'comment 2'])
  expect(list.findAll('.name').map((each) => each.textContent)).toEqual(['Anna', 'Wang'])
})

test('a name keeps its tint, and not all names have the same', () => {
  const people = ['anna', 'bo', 'wang', 'li', 'mai', 'chen']
  const list = show(...[...people, 'anna'].map((userID, i) => comment(String(i), { userID })))
  const tints = list.findAll('.name').map((each) => each.className)
  expect(tints.at(-1)).toBe(tints[0])
  expect(new Set(tints).size).toBeGreaterThan(2)
})

test('the host is marked, and nobody else', () => {
  const list = show(comment('1'), comment('2', { fromHost: true }))
  expect(list.findAll('.badge').map((each) => each.textContent)).toEqual([words.host])
})

const joined = (others: number) => comment('1', { kind: 'joined', name: 'Anna', text: '', others })

test('who comes in is told in one calm line, however many they are', () => {
  const said = [0, 1, 23].map((others) => {
    emptyStore()
    const list = show(joined(others))
    const text = list.find('.joined').textContent
    list.unmount()
    return text
  })
  expect(said).toEqual([0, 1, 23].map((others) => `Anna${words.joined(others)}`))
  expect(new Set(said).size).toBe(3)
})

test('one more who comes in changes the words of the line and nothing else', async () => {
  const list = show(joined(0))
  comments.addFolded(comment('2', { kind: 'joined', userID: 'bo', name: 'Bo', text: '' }))
  await until(() => list.find('.joined').textContent === `Bo${words.joined(1)}`)
  expect(list.findAll('.row')).toHaveLength(1)
})

test('a notice is marked as one', () => {
  const list = show(comment('2', { kind: 'notice', name: '', userID: '', text: 'Be kind' }))
  expect(list.find('.notice').textContent).toBe(`${words.notice}Be kind`)
})

test('a tap on a name calls that person in the draft; the own name does nothing', () => {
  const list = show(comment('1', { name: 'Wang' }), comment('2', { userID: 'li', name: 'Li', own: true }))
  const [wang, li] = list.findAll('.name')
  if (!wang || !li) throw new Error('two names were expected')
  list.tap(li)
  expect(input.draft).toBe('')
  list.tap(wang)
  expect(input).toMatchObject({ draft: '@Wang ', focused: true })
})

test('a comment that calls the viewer stands out, and no other does', () => {
  const list = show(comment('1', { text: '@Li look', mentionsMe: true }), comment('2'))
  expect(list.findAll('.calls .text').map((text) => text.textContent)).toEqual(['@Li look'])
})

test('an own comment says that it is on its way', async () => {
  const list = show(comment('1', { own: true, state: 'sending' }))
  expect(list.text()).toContain(words.sending)
  comments.replace('1', comment('1', { own: true }))
  await until(() => !list.text().includes(words.sending))
})

test('a failed comment says why and is sent again by a tap', () => {
  const retry = jest.spyOn(roomStore, 'retry').mockReturnValue()
  const list = show(comment('7', { own: true, state: 'failed', failure: 'too-fast' }))
  const button = list.byRole('button')
  expect(button.textContent).toContain(words.failures['too-fast'])
  expect(button.textContent).toContain(words.resend)
  list.tap(button)
  expect(retry).toHaveBeenCalledWith('7')
})

test.each(['rejected', 'too-long'] as const)(
  'a comment that failed as %s is told gently and offers to be changed, not to be sent again',
  (failure) => {
    const retry = jest.spyOn(roomStore, 'retry').mockReturnValue()
    const list = show(comment('7', { own: true, state: 'failed', failure }))
    const button = list.byRole('button', `${words.notSent}, ${words.failures[failure]}, ${words.reword}`)
    expect(button.textContent).toContain(words.reword)
    expect(list.text()).not.toContain(words.resend)
    list.tap(button)
    expect(retry).toHaveBeenCalledWith('7')
  },
)

test('while the input is closed a failed comment does not offer to be sent again', () => {
  input.muteAll(true)
  const list = show(comment('7', { own: true, state: 'failed', failure: 'muted' }))
  expect(list.text()).toContain(words.failures.muted)
  expect(list.text()).not.toContain(words.resend)
})

test('a burst of comments is one setData, and once it is on screen another scrolls to it', async () => {
  const list = await following(comment('1'))
  comments.add([comment('2'), comment('3')])
  await until(() => anchor(list) === 'end-0')
  const [rows, end] = list.setDataCalls
  expect([touchesRows(rows ?? {}), Object.keys(end ?? {})]).toEqual([true, ['turn']])
  expect(list.setDataCalls).toHaveLength(2)
  expect(JSON.stringify(end).length).toBeLessThanOrEqual(40)
  scrollTo(list, 300)
  comments.add([comment('4'), comment('5')])
  await until(() => list.byRole('button', words.newComments(2)))
  expect(list.setDataCalls).toHaveLength(3)
})

test('a reader who scrolls up is left in peace, told what waits, and brought back by a tap', async () => {
  const list = await following(comment('1'))
  scrollTo(list, 300)
  comments.add([comment('2'), comment('3')])
  await until(() => list.byRole('button', words.newComments(2)))
  expect(texts(list)).toEqual(['comment 1'])
  expect(anchor(list)).toBe('end-1')

  list.tap(list.byRole('button', words.newComments(2)))
  expect(texts(list)).toEqual(['comment 1', 'comment 2', 'comment 3'])
  expect(list.findAll('[aria-role=button]')).toHaveLength(0)
  await until(() => anchor(list) === 'end-0')
})

test('who scrolls up after rows came and before the list goes to them is left where they are', async () => {
  const list = await following(comment('1'))
  const undo = onSetData((_, patch) => touchesRows(patch) && scrollTo(list, 300))
  comments.add([comment('2')])
  await until(hasText(list, 'comment 2'))
  undo()
  comments.add([comment('3')])
  await until(() => list.byRole('button', words.newComments(1)))
  expect(anchor(list)).toBe('end-1')
})

test.each([
  ['its own scrolling down', 2400],
  ['old rows that went', 1500],
])('what is far below the edge after %s is not taken for a reader', async (_, scrollHeight) => {
  const list = await following(comment('1'))
  scrollTo(list, 0)
  scrollTo(list, 300, scrollHeight)
  comments.add([comment('2')])
  await until(hasText(list, 'comment 2'))
  expect(list.findAll('[aria-role=button]')).toHaveLength(0)
})

test('a list in a hand that goes up slowly is not pulled out of it, and goes to its end once the hand is still', async () => {
  const list = await following(comment('1'))
  scrollTo(list, 30)
  comments.add([comment('2')])
  await until(hasText(list, 'comment 2'))
  scrollTo(list, 40)
  await flush()
  expect(anchor(list)).toBe('end-1')
  await until(() => anchor(list) === 'end-0')
})

test('a list that goes away while it is in a hand leaves nothing behind', async () => {
  jest.useFakeTimers()
  const list = show(comment('1'))
  scrollTo(list, 30)
  list.unmount()
  expect(jest.getTimerCount()).toBe(0)
})

test('a reader who scrolls back to the end follows again', async () => {
  const list = show(comment('1'))
  scrollTo(list, 300)
  comments.add([comment('2')])
  await until(() => list.byRole('button', words.newComments(1)))
  scrollTo(list, 0)
  expect(texts(list)).toEqual(['comment 1', 'comment 2'])
})

test('what the reader sends themselves brings them back to the end', async () => {
  const list = show(comment('1'))
  scrollTo(list, 300)
  comments.add([comment('2'), comment('mine', { own: true, state: 'sending' })])
  await until(hasText(list, 'comment mine'))
  expect(list.findAll('[aria-role=button]')).toHaveLength(0)
})

test('a list of a thousand comments renders the last 120 at most', async () => {
  const list = show(...Array.from({ length: 1000 }, (_, i) => comment(String(i))))
  await until(hasText(list, 'comment 999'))
  expect(texts(list).length).toBeLessThanOrEqual(120)
})

test('on a small phone the list gives way to the keyboard, stays at its end, and gets its height back', async () => {
  const window = { windowWidth: 320, windowHeight: 568 }
  Object.assign(wx, { getWindowInfo: () => window })
  const list = await following(comment('1'))
  const height = () => parseFloat(list.find('wx-scroll-view').style.height)
  expect(height()).toBeCloseTo((480 * 320) / 750)
  input.keyboardAt(291)
  await until(() => height() < 150)
  expect(height()).toBeGreaterThan(100)
  await until(() => anchor(list) === 'end-0')
  input.keyboardAt(0)
  await until(() => height() > 200)
  await until(() => anchor(list) === 'end-1')
})

test('a list beside the card of a product goes to its end again, and leaves who reads back in peace', async () => {
  const list = await following(comment('1'))
  const isNarrow = (narrow: boolean) => () => list.findAll('.narrow').length === Number(narrow)
  shop.stocked([product(1)])
  shop.show(['p1'])
  await until(() => anchor(list) === 'end-0')
  expect(list.setDataCalls).toEqual([{ narrow: true }, { turn: 0 }])
  scrollTo(list, 300)
  shop.show([])
  await until(isNarrow(false))
  await flush()
  expect(anchor(list)).toBe('end-0')
})
