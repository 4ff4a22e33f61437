import { words } from '../../../miniprogram/i18n/index'
import { roomStore } from '../../../miniprogram/store/index'
import { mount, until } from '../../support/mp'
import { emptyStore, openRoom } from '../../support/shown-room'

const { inquiries } = roomStore
const hear = (id: string, text: string) => inquiries.heard({ id, name: 'Jia', number: 3, text, at: 0 })

beforeEach(() => {
  emptyStore()
  openRoom()
})
afterEach(() => jest.restoreAllMocks())

describe('asking', () => {
  const ask = jest.fn()
  const show = () => mount('components/ask/ask', { productId: 'cup' })
  beforeEach(() => jest.spyOn(inquiries, 'ask').mockImplementation(ask.mockReset()))

  test('is one line that opens with a tap, and sends what was typed about that product', () => {
    const line = show()
    expect(line.findAll('wx-input')).toHaveLength(0)
    line.tap(line.byRole('button', words.room.ask))
    line.input('wx-input', 'Is it lead free?')
    line.tap(line.byRole('button', words.room.askShort))
    expect(ask).toHaveBeenCalledWith('cup', 'Is it lead free?')
  })

  test('closes and says so once the question is out, and can begin again', async () => {
    const line = show()
    line.tap(line.byRole('button', words.room.ask))
    inquiries.askedAbout = 'cup'
    await until(() => line.findAll('wx-input').length === 0)
    expect(line.text()).toBe(words.room.asked)
    line.tap('.link')
    expect(line.findAll('wx-input')).toHaveLength(1)
  })

  test('stays open and says why when it did not work', async () => {
    const line = show()
    line.tap(line.byRole('button', words.room.ask))
    inquiries.failure = 'muted'
    await until(() => line.find('.failure').textContent === words.failures.muted)
    expect(line.findAll('wx-input')).toHaveLength(1)
  })

  test('does not send twice while it is on its way', async () => {
    const line = show()
    line.tap(line.byRole('button', words.room.ask))
    line.input('wx-input', 'Is it lead free?')
    inquiries.sending = true
    await until(() => line.find('.send').getAttribute('aria-disabled') === 'true')
    line.tap('.send')
    expect(ask).not.toHaveBeenCalled()
  })
})

test('nobody but the host has a list, and so no count', () => {
  expect(mount('components/question-count/question-count').root.children).toHaveLength(0)
})

test('the host sees how many ask, and the questions with the newest first', async () => {
  hear('1', 'Is it lead free?')
  const count = mount('components/question-count/question-count')
  expect(count.text()).toBe(words.room.questions(1))
  hear('2', 'How high is it?')
  await until(() => count.text() === words.room.questions(2))
  count.tap('.touch')
  expect(count.events('open')).toHaveLength(1)
  const list = mount('components/inquiries/inquiries')
  expect(list.findAll('.text').map((text) => text.textContent)).toEqual([
    'How high is it?',
    'Is it lead free?',
  ])
  expect(list.find('.about').textContent).toBe(words.room.aboutNumber(3))
  list.tap(list.byLabel(words.close))
  expect(list.events('close')).toHaveLength(1)
})
