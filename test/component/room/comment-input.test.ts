import { words } from '../../../miniprogram/i18n/index'
import { roomStore } from '../../../miniprogram/store/index'
import { mount, until, type Mounted } from '../../support/mp'
import { emptyStore, openRoom, signIn } from '../../support/shown-room'

const { input, room } = roomStore
const show = () => mount('components/comment-input/comment-input')
const field = (bar: Mounted) => bar.byLabel(words.yourComment)
const isClosed = (bar: Mounted) => field(bar).getAttribute('disabled') === 'true'
const sendButton = (bar: Mounted) => bar.byRole('button', words.send)
const canSend = (bar: Mounted) =>
  bar.findAll('.send').some((button) => button.getAttribute('aria-disabled') === 'false')
/** Why a closed input is closed. */
const said = (bar: Mounted) => (bar.find('.reason').textContent ?? '').trim()
/** Every text the template has written into the field, in order. */
const written = (bar: Mounted) => bar.setDataCalls.filter((call) => 'value' in call).map(({ value }) => value)

beforeEach(() => {
  emptyStore()
  openRoom()
  signIn()
})
afterEach(() => {
  jest.restoreAllMocks()
  jest.useRealTimers()
})

test('an open input invites to say something', () => {
  const bar = show()
  expect(isClosed(bar)).toBe(false)
  expect(field(bar).getAttribute('placeholder')).toBe(words.say)
})

test('blank text cannot be sent, anything else can', async () => {
  const send = jest.spyOn(roomStore, 'send').mockReturnValue()
  const bar = show()
  bar.input(field(bar), '   ')
  await until(() => sendButton(bar))
  bar.tap(sendButton(bar))
  expect(send).not.toHaveBeenCalled()
  bar.input(field(bar), 'Is it warm')
  await until(() => canSend(bar))
  bar.tap(sendButton(bar))
  expect(send).toHaveBeenCalledTimes(1)
})

test('typing is never written back into the field', async () => {
  const bar = show()
  for (const text of ['I', 'Is', 'Is it']) bar.input(field(bar), text)
  await until(() => canSend(bar))
  expect(input.draft).toBe('Is it')
  expect(written(bar)).toEqual([])
})

test('the send key sends at once what was typed, and the field is empty', () => {
  jest.spyOn(roomStore, 'send').mockImplementation(() => input.type(''))
  const bar = show()
  bar.input(field(bar), 'Is it warm')
  bar.fire(field(bar), 'confirm', { value: 'Is it warm' })
  expect(roomStore.send).toHaveBeenCalledTimes(1)
  // The template had '' all along: without the text in between the field would not take it.
  expect(written(bar)).toEqual(['Is it warm', ''])
})

test('words that are given back as soon as they went out stand in the field again', async () => {
  jest.spyOn(roomStore, 'send').mockImplementation(() => input.type(''))
  const bar = show()
  bar.input(field(bar), 'Is it warm')
  await until(() => canSend(bar))
  bar.fire(field(bar), 'confirm', { value: 'Is it warm' })
  input.giveBack('Is it warm')
  expect(written(bar).at(-1)).toBe('')
  await until(() => written(bar).at(-1) === 'Is it warm')
})

test('a draft that goes out later, after the sign-in, empties the field too', async () => {
  const bar = show()
  bar.input(field(bar), 'Is it warm')
  await until(() => canSend(bar))
  input.type('')
  await until(() => written(bar).at(-1) === '')
  expect(canSend(bar)).toBe(false)
})

test('a draft that goes out as soon as it is typed, as the sign-in ends then, empties the field too', async () => {
  const bar = show()
  bar.input(field(bar), 'Is it warm')
  input.type('')
  await until(() => written(bar).at(-1) === '')
})

test('a guest may type before signing in', async () => {
  roomStore.viewer.signedOut()
  const bar = show()
  expect(isClosed(bar)).toBe(false)
  bar.input(field(bar), 'hello')
  await until(() => canSend(bar))
})

test('near the longest comment the field counts, as people count', async () => {
  const bar = show()
  bar.input(field(bar), 'x'.repeat(179))
  await until(() => canSend(bar))
  expect(bar.findAll('.counter')).toHaveLength(0)
  bar.input(field(bar), `${'x'.repeat(187)}👨‍👩‍👧‍👦`)
  await until(() => bar.find('.counter').textContent === '188/200')
})

test('what is longer than a comment is not cut, and cannot be sent until it is shorter', async () => {
  const send = jest.spyOn(roomStore, 'send').mockReturnValue()
  const bar = show()
  bar.input(field(bar), '好'.repeat(203))
  await until(() => bar.find('.counter.over').textContent === '203/200')
  expect(canSend(bar)).toBe(false)
  bar.fire(field(bar), 'confirm')
  expect(send).not.toHaveBeenCalled()
  expect(written(bar)).toEqual([])
  bar.input(field(bar), '好'.repeat(200))
  await until(() => canSend(bar))
})

test('a mute closes the input, counts down, keeps the typed text, and opens it at its end', () => {
  jest.useFakeTimers()
  const bar = show()
  bar.input(field(bar), 'Is it warm')
  input.muteFor(42)
  jest.advanceTimersByTime(100)
  expect(isClosed(bar)).toBe(true)
  expect(said(bar)).toBe(`${words.closed.muted}· 0:42`)
  jest.advanceTimersByTime(2000)
  expect(said(bar)).toBe(`${words.closed.muted}· 0:40`)
  jest.advanceTimersByTime(41_000)
  expect(isClosed(bar)).toBe(false)
  expect(bar.findAll('.reason')).toHaveLength(0)
  expect(input.draft).toBe('Is it warm')
  expect(written(bar)).toEqual([])
})

test('a mute without an end shows no countdown', () => {
  input.muteFor(4_294_967_295)
  expect(said(show())).toBe(words.closed.muted)
})

test('the countdown is not read out every second', () => {
  input.muteFor(42)
  expect(show().find('[aria-live=polite]').textContent).toBe(words.closed.muted)
})

test.each([
  ['everyone is muted', () => input.muteAll(true), words.closed['all-muted']],
  ['the network is away', () => room.connection('disconnected'), words.closed.offline],
])('while %s the input is closed and says so', (_, happen, reason) => {
  happen()
  const bar = show()
  expect(isClosed(bar)).toBe(true)
  expect(said(bar)).toBe(reason)
  expect(field(bar).getAttribute('placeholder')).toBe('')
})

test('a closed input sends nothing, typed text or not', () => {
  const send = jest.spyOn(roomStore, 'send').mockReturnValue()
  input.type('Is it warm')
  input.muteAll(true)
  const bar = show()
  expect(bar.findAll('.send')).toHaveLength(0)
  bar.fire(field(bar), 'confirm')
  expect(send).not.toHaveBeenCalled()
})

test('the send button comes with the first letter, or with the focus, and takes no room before', async () => {
  const bar = show()
  expect(bar.findAll('.send')).toHaveLength(0)
  bar.fire(field(bar), 'focus', { value: '', height: 0 })
  await until(() => sendButton(bar))
  bar.fire(field(bar), 'blur')
  await until(() => bar.findAll('.send').length === 0)
  bar.input(field(bar), 'I')
  await until(() => sendButton(bar))
})

test('while the keyboard or the emoji are up the pill has the bar for itself', () => {
  const bar = show()
  const alone = () => bar.find('.bar').classList.contains('typing')
  expect(alone()).toBe(false)
  bar.fire(field(bar), 'keyboardheightchange', { height: 291, duration: 0.25 })
  expect(alone()).toBe(true)
  bar.fire(field(bar), 'keyboardheightchange', { height: 0, duration: 0.25 })
  expect(alone()).toBe(false)
  bar.tap(bar.byRole('button', words.emoji))
  expect(alone()).toBe(true)
})

test('a draft that outlived the input is there when the input comes back', () => {
  show().unmount()
  input.type('Is it warm')
  expect(field(show()).getAttribute('value')).toBe('Is it warm')
})

test('a mention that was tapped in the list is written into the field, which gets the focus', async () => {
  const bar = show()
  bar.input(field(bar), 'look')
  input.mention('Wang')
  await until(() => field(bar).getAttribute('focus') === 'true')
  expect(written(bar)).toEqual(['look @Wang '])
  bar.fire(field(bar), 'blur')
  await until(() => !field(bar).hasAttribute('focus'))
})

test('a tap on a name, by which the field loses the focus, gives it back', async () => {
  const bar = show()
  bar.fire(field(bar), 'focus', { value: '', height: 0 })
  await until(() => field(bar).getAttribute('focus') === 'true')
  bar.setDataCalls.length = 0
  bar.fire(field(bar), 'blur')
  input.mention('Wang')
  await until(() => written(bar).length > 0)
  // The template had the focus all along: without its loss in between the field would not take it.
  const focus = bar.setDataCalls.filter((call) => 'focus' in call).map((call) => call['focus'])
  expect(focus).toEqual([false, true])
})

test('the emoji come up by a tap, go to the end of what was typed, and go by another tap', async () => {
  const bar = show()
  bar.input(field(bar), 'warm ')
  const toggle = () => bar.byRole('button', words.emoji)
  expect(toggle().getAttribute('aria-expanded')).toBe('false')
  bar.tap(toggle())
  expect(toggle().getAttribute('aria-expanded')).toBe('true')
  bar.tap(bar.byRole('button', '👍'))
  bar.tap(bar.byRole('button', '❤️'))
  expect(input.draft).toBe('warm 👍❤️')
  await until(() => written(bar).at(-1) === 'warm 👍❤️')
  bar.tap(toggle())
  expect(bar.findAll('.panel')).toHaveLength(0)
})

test('the emoji give way to the keyboard, and to a mute', () => {
  jest.useFakeTimers()
  const bar = show()
  const panels = () => bar.findAll('.panel').length
  bar.tap(bar.byRole('button', words.emoji))
  expect(panels()).toBe(1)
  bar.fire(field(bar), 'focus', { value: '', height: 291 })
  expect(panels()).toBe(0)
  bar.tap(bar.byRole('button', words.emoji))
  input.muteFor(42)
  jest.advanceTimersByTime(100)
  expect(panels()).toBe(0)
  expect(bar.findAll('.emoji')).toHaveLength(0)
})

test('a guest finds the sign-in beside the field', () => {
  roomStore.viewer.signedOut()
  const bar = show()
  bar.tap(bar.byRole('button', words.signIn))
  expect(roomStore.viewer.asked).toBe(true)
  expect(roomStore.me.opened).toBe(false)
})

test('a member finds the own picture there, which opens the own card', () => {
  const bar = show()
  bar.tap(bar.byRole('button', words.me))
  expect(roomStore.me.opened).toBe(true)
  expect(bar.find('.me').textContent).toBe('L')
})

test('the bar rides on the keyboard and comes down with it', () => {
  const bar = show()
  const lift = () => bar.find('.bar').style.paddingBottom
  expect(field(bar).hasAttribute('adjust-position')).toBe(false)
  bar.fire(field(bar), 'keyboardheightchange', { height: 291, duration: 0.25 })
  expect(lift()).toBe('291px')
  bar.fire(field(bar), 'keyboardheightchange', { height: 0, duration: 0.25 })
  expect(lift()).toBe('')
  bar.fire(field(bar), 'keyboardheightchange', { height: 291, duration: 0.25 })
  bar.fire(field(bar), 'blur')
  expect(lift()).toBe('')
})
