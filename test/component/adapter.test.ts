import path from 'node:path'
import { flush, programIn, until } from '../support/mp'
import { unmountAll } from '../support/mp/mounted'

const folder = (name: string) => path.join(__dirname, 'fixtures', name)
const { mount, mountPage } = programIn(folder('program'))

it('begins every test with an empty screen', () => {
  mount('tally/tally')
  expect(document.body.children).toHaveLength(1)
  unmountAll()
  expect(document.body.children).toHaveLength(0)
})

describe('a component', () => {
  it('renders its properties with conditions, loops, templates and wxs files', () => {
    const words = mount('words/words', { title: 'hi', words: ['one', 'two'] })
    expect(words.find('.title').textContent).toBe('HI!')
    expect(words.findAll('.line').map((line) => line.textContent)).toEqual(['0: one', '1: two'])
    expect(words.findAll('.none')).toHaveLength(0)
    expect(words.text()).toBe('HI!0: one1: two')
  })

  it('renders a second time in one file, with data of its own', () => {
    expect(mount('words/words').text()).toBe('WORDS!none')
    const [first, second] = [mount('tally/tally'), mount('tally/tally')]
    first.tap('.more')
    expect([first.text(), second.text()]).toEqual(['2+', '1+'])
  })

  it('is found by label, by role, and by role and text', () => {
    const tally = mount('tally/tally')
    expect(tally.byLabel('One more')).toBe(tally.find('.more'))
    expect(tally.byRole('button')).toBe(tally.find('.more'))
    expect(tally.byRole('textbox')).toBe(tally.find('.field'))
    expect(() => tally.byRole('button', 'One less')).toThrow('no element with role button One less')
    expect(() => tally.byLabel('One less')).toThrow('no element with label "One less"')
    expect(() => tally.find('.less')).toThrow('no element with .less')
  })

  it('has the attributes of its template, as they are now', () => {
    const tally = mount('tally/tally')
    expect(tally.find('.field').getAttribute('placeholder')).toBe('How many')
    expect(tally.find('.count').getAttribute('aria-live')).toBe('polite')
    expect(tally.find('.more').hasAttribute('disabled')).toBe(false)
    tally.input('.field', '3')
    expect(tally.find('.more').hasAttribute('disabled')).toBe(true)
    expect(tally.find('.tally').className).toBe('tally many')
    tally.input('.field', '0')
    expect(tally.find('.more').hasAttribute('disabled')).toBe(false)
  })

  it('hears taps and typing, but no tap on a disabled button', () => {
    const tally = mount('tally/tally')
    tally.tap(tally.byLabel('One more'))
    tally.input('.field', '3')
    tally.tap('.more')
    expect(tally.events('count')).toEqual([{ count: 2 }, { count: 3 }])
  })

  it('has everything recorded that it sent to its template and its parent', () => {
    const tally = mount('tally/tally')
    tally.tap('.more')
    tally.unmount()
    expect(tally.setDataCalls).toEqual([{ count: 1 }, { count: 2 }])
    expect(tally.events('gone')).toHaveLength(1)
  })

  it('puts what it is given into its slots', () => {
    const board = mountPage('board/board', { from: 'me' })
    expect(board.find('.head').textContent).toBe('me')
    expect(board.find('.body').textContent).toContain('row')
  })
})

describe('a page', () => {
  it('renders children that were on screen before, named from the root or from beside it', () => {
    mount('tally/tally')
    const board = mountPage('board/board')
    expect(board.find('.tally .count').textContent).toBe('1')
  })

  it('hears its children', () => {
    const board = mountPage('board/board')
    board.tap(board.byLabel('One more'))
    board.fire('tally', 'count', { count: 9 })
    expect(board.find('.log').textContent).toContain('count 2, count 9')
  })

  it('hears taps from within, with the data of the element that listens, and no foreign typing', () => {
    const board = mountPage('board/board')
    board.tap('.in-row')
    board.input('.row-field', 'x')
    expect(board.find('.log').textContent).toMatch(/row 7$/)
  })

  it('lives from its query to its end when written with Component()', () => {
    wx.showToast = jest.fn()
    const board = mountPage('board/board', { from: 'me' })
    board.hide()
    expect(board.find('.log').textContent).toBe('load {"from":"me"}, show, ready, hide, covered')
    board.unmount()
    expect(wx.showToast).toHaveBeenCalledWith({ title: 'bye' })
  })

  it('lives from its query to its end when written with Page()', () => {
    wx.showToast = jest.fn()
    const notes = mountPage('notes/notes', { id: '5' })
    expect(notes.text()).toBe('kept 5')
    notes.unmount()
    expect(wx.showToast).toHaveBeenCalledTimes(1)
  })
})

describe('what throws', () => {
  it.each(['attached', 'show'])('in %s, fails the mount', (when) => {
    expect(() => mount('faulty/faulty', { when })).toThrow(`failed in ${when}`)
  })

  it('in a handler, fails the tap', () => {
    const faulty = mount('faulty/faulty', { when: 'press' })
    expect(() => faulty.tap('.press')).toThrow('failed in press')
  })

  it('at the end, fails the unmount', () => {
    const faulty = mount('faulty/faulty', { when: 'detached' })
    expect(() => faulty.unmount()).toThrow('failed in detached')
  })

  it('in an observer after a tick, fails the flush', async () => {
    const faulty = mount('faulty/faulty', { when: 'observer' })
    ;(faulty.instance['later'] as () => void)()
    await expect(flush()).rejects.toThrow('failed in observer')
  })
})

describe('what is missing', () => {
  it('is named: a component that a json declares', () => {
    expect(() => mount('orphan/orphan')).toThrow(
      'orphan/orphan.json: <lost> is ../lost/lost, which does not exist',
    )
  })

  it('is named: a call of Component()', () => {
    expect(() => mount('nothing/nothing')).toThrow('nothing defines 0 components')
  })

  it('is named: an element that is neither built in nor declared', () => {
    const faulty = mount('faulty/faulty')
    faulty.instance.setData({ strange: true })
    expect(() => faulty.root).toThrow('<nowhere> is neither built in nor declared')
  })

  it('is named: the end of an element', () => {
    expect(() => programIn(folder('malformed')).mount('broken/broken')).toThrow('broken/broken.wxml')
  })
})

it('renders one program in one file', () => {
  mount('tally/tally')
  expect(() => programIn(folder('with-app')).mount('plain/plain')).toThrow('use another one')
})

describe('wx', () => {
  it('is inert, and what a test sets on it', () => {
    Object.assign(wx, { getStorageSync: () => 'stored', ownIdea: true })
    expect(wx.getStorageSync('key')).toBe('stored')
  })

  it('is gone in the next', () => {
    expect(wx.getStorageSync('key')).toBe('')
    expect(wx).not.toHaveProperty('ownIdea')
  })
})

describe('waiting', () => {
  it('lets wx.nextTick run, also while timers are fake', async () => {
    jest.useFakeTimers()
    const tally = mount('tally/tally')
    ;(tally.instance['later'] as () => void)()
    await flush()
    expect(tally.find('.count').textContent).toBe('10')
  })

  it('ends with the setData that makes it true', async () => {
    const tally = mount('tally/tally')
    ;(tally.instance['muchLater'] as () => void)()
    await until(() => tally.find('.count').textContent === '20')
    expect(tally.setDataCalls.at(-1)).toEqual({ count: 20 })
  })

  it('gives up with the reason', async () => {
    const tally = mount('tally/tally')
    await Promise.all([
      expect(until(() => tally.find('.never'), 50)).rejects.toThrow('no element with .never'),
      expect(until(() => tally.text() === 'never', 50)).rejects.toThrow('no setData within 50 ms'),
    ])
  })
})
