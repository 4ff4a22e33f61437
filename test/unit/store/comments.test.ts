import { Comments, COMMENTS_KEPT } from '../../../miniprogram/store/comments'
import { comment } from '../../support/comment-row'

let comments: Comments
beforeEach(() => (comments = new Comments()))

const ids = () => comments.items.map(({ id }) => id)
const numbered = (sequence: number, more = {}) => comment(`m${sequence}`, { sequence, ...more })
const many = (count: number, from = 0) => Array.from({ length: count }, (_, i) => numbered(from + i))

test('only the last comments are kept, and how many fell off is known', () => {
  comments.add(many(COMMENTS_KEPT))
  expect(comments.first).toBe(0)
  comments.add(many(5, COMMENTS_KEPT))
  expect(comments.items).toHaveLength(COMMENTS_KEPT)
  expect(comments.first).toBe(5)
  expect(ids()[0]).toBe('m5')
  expect(ids().at(-1)).toBe(`m${COMMENTS_KEPT + 4}`)
})

test('a comment is there once, however often and however together it comes', () => {
  comments.add([numbered(1), numbered(1)])
  comments.add([numbered(1), numbered(2)])
  expect(ids()).toEqual(['m1', 'm2'])
})

test('what was there already changes nothing, so that nothing is drawn again', () => {
  comments.add([numbered(1)])
  const { items } = comments
  comments.add([numbered(1)])
  expect(comments.items).toBe(items)
})

test('a comment that fell off the front is not shown again when history replays it', () => {
  comments.add(many(COMMENTS_KEPT + 10))
  comments.add([numbered(3)])
  expect(ids()).not.toContain('m3')
  expect(comments.items).toHaveLength(COMMENTS_KEPT)
})

test('a comment that history knows by another ID is the same comment, whichever comes first', () => {
  const past = comment('kept-7', { sequence: 7 })
  comments.add([numbered(6), past])
  comments.add([numbered(7), numbered(8)])
  expect(ids()).toEqual(['m6', 'kept-7', 'm8'])
  comments.add([comment('kept-8', { sequence: 8 })])
  expect(ids()).toEqual(['m6', 'kept-7', 'm8'])
})

test('everybody whom one message lets in is somebody of their own', () => {
  const came = (id: string) => comment(id, { kind: 'joined', text: '', userID: id, sequence: 3 })
  comments.addFolded(came('m3/li'))
  comments.addFolded(came('m3/wang'))
  comments.add([numbered(3)])
  expect(comments.items).toMatchObject([{ id: 'm3' }, { kind: 'joined', others: 1 }])
})

test('what is older than all that is kept disturbs nothing in a full list', () => {
  comments.add(many(COMMENTS_KEPT, 100))
  const { items, first } = comments
  comments.add([numbered(7)])
  expect(comments.items).toBe(items)
  expect(comments.first).toBe(first)
})

test('a late comment takes its place by sequence', () => {
  comments.add([numbered(1), numbered(4)])
  comments.add([numbered(3), numbered(2), numbered(5), numbered(0)])
  expect(ids()).toEqual(['m0', 'm1', 'm2', 'm3', 'm4', 'm5'])
})

test('rows are never changed in place: whoever holds the list keeps what they had', () => {
  comments.add([numbered(1)])
  const before = comments.items
  comments.add([numbered(2)])
  comments.replace('m1', numbered(1, { text: 'other words' }))
  expect(before).toEqual([numbered(1)])
})

test('leaving the room forgets everything, and the next visit shows it again', () => {
  comments.add(many(3))
  comments.clear()
  expect(comments.items).toEqual([])
  expect(comments.first).toBe(3)
  comments.add(many(1))
  expect(ids()).toEqual(['m0'])
})

describe('an own comment', () => {
  const mine = comment('local-1', { own: true, state: 'sending' })

  test('stands at the end while it is on its way, and what comes meanwhile is behind it', () => {
    comments.add([numbered(1), mine])
    comments.add([numbered(2)])
    expect(ids()).toEqual(['m1', 'local-1', 'm2'])
  })

  test('goes to its place once the room has numbered it', () => {
    comments.add([numbered(1), mine, numbered(2), numbered(4)])
    comments.replace('local-1', { ...mine, id: 'm3', sequence: 3, state: 'sent' })
    expect(ids()).toEqual(['m1', 'm2', 'm3', 'm4'])
  })

  test('that failed stands where it was said, between those that went out', () => {
    const own = (n: number) => comment(`local-${n}`, { own: true, state: 'sending' })
    comments.add([own(1), own(2), own(3)])
    comments.replace('local-1', { ...own(1), id: 'm1', sequence: 1, state: 'sent' })
    comments.replace('local-3', { ...own(3), id: 'm3', sequence: 3, state: 'sent' })
    comments.replace('local-2', { ...own(2), state: 'failed', failure: 'too-fast' })
    expect(ids()).toEqual(['m1', 'local-2', 'm3'])
  })

  test('keeps its place when it fails', () => {
    comments.add([numbered(1), mine, numbered(2)])
    comments.replace('local-1', { ...mine, state: 'failed', failure: 'muted' })
    expect(ids()).toEqual(['m1', 'local-1', 'm2'])
    expect(comments.find('local-1')).toMatchObject({ state: 'failed', failure: 'muted' })
  })

  test('is there, once, as soon as history knows it, whatever its sender hears afterwards', () => {
    const mineAgain = { ...mine, id: 'local-2' }
    comments.add([mine, mineAgain])
    comments.add([comment('kept-7', { own: true, sequence: 7, text: mine.text })])
    expect(ids()).toEqual(['kept-7', 'local-2'])
    comments.replace('local-1', { ...mine, id: 'm7', sequence: 7, state: 'sent' })
    expect(ids()).toEqual(['kept-7', 'local-2'])
    comments.add([comment('kept-8', { own: true, sequence: 8, text: mine.text })])
    comments.replace('local-2', { ...mineAgain, state: 'failed', failure: 'network' })
    expect(ids()).toEqual(['kept-7', 'kept-8'])
  })

  test('that the network failed is there, once, when history knows it nevertheless; one that was refused is not', () => {
    comments.add([mine, { ...mine, id: 'local-2', text: 'bad words' }])
    comments.replace('local-1', { ...mine, state: 'failed', failure: 'network' })
    comments.replace('local-2', {
      ...mine,
      id: 'local-2',
      text: 'bad words',
      state: 'failed',
      failure: 'rejected',
    })
    comments.add([numbered(7, { own: true, text: mine.text }), numbered(8, { own: true, text: 'bad words' })])
    expect(ids()).toEqual(['m7', 'local-2', 'm8'])
  })

  test('is there although history told first of an older one of the same words', () => {
    comments.add([mine])
    comments.add([numbered(3, { own: true, text: mine.text })])
    comments.replace('local-1', { ...mine, id: 'm7', sequence: 7, state: 'sent' })
    expect(ids()).toEqual(['m3', 'm7'])
  })

  test('is there once although history knew it first, with words made harmless', () => {
    comments.add([mine])
    comments.add([comment('kept-7', { own: true, sequence: 7 })])
    comments.replace('local-1', { ...mine, id: 'm7', sequence: 7, state: 'sent' })
    expect(ids()).toEqual(['kept-7'])
  })

  test('is there twice when it was said twice, and so is what somebody else says', () => {
    comments.add([mine])
    comments.add([{ ...mine, id: 'local-2' }, numbered(3, { text: mine.text })])
    expect(ids()).toEqual(['local-1', 'local-2', 'm3'])
  })

  test('is there once although the room delivered it before the sender heard back', () => {
    comments.add([mine, numbered(7, { own: true })])
    comments.replace('local-1', { ...mine, id: 'm7', sequence: 7, state: 'sent' })
    expect(ids()).toEqual(['m7'])
  })

  test('is there once although history delivers it after the sender heard back', () => {
    comments.add([mine])
    comments.replace('local-1', { ...mine, id: 'm7', sequence: 7, state: 'sent' })
    comments.add([numbered(7)])
    expect(ids()).toEqual(['m7'])
  })

  test('does not come back once it is gone', () => {
    comments.add([mine])
    comments.remove('local-1')
    comments.replace('local-1', { ...mine, state: 'failed' })
    expect(ids()).toEqual([])
  })
})

describe('people who come in', () => {
  const joined = (sequence: number, name = `p${sequence}`) =>
    comment(`m${sequence}`, { kind: 'joined', text: '', userID: name, name, sequence })
  const lines = () => comments.items.filter(({ kind }) => kind === 'joined')

  test('take one line that names the last of them and counts the rest', () => {
    comments.add([numbered(1)])
    for (let i = 2; i < 500; i++) comments.addFolded(joined(i))
    expect(ids()).toEqual(['m1', 'm2'])
    expect(lines()).toMatchObject([{ name: 'p499', others: 497 }])
    expect(comments.first).toBe(0)
  })

  test('are counted where the line stands, though comments came behind it', () => {
    comments.addFolded(joined(1))
    comments.add([numbered(2), comment('local-1', { own: true, state: 'sending' })])
    comments.addFolded(joined(3))
    expect(ids()).toEqual(['m1', 'm2', 'local-1'])
    expect(lines()).toMatchObject([{ name: 'p3', others: 1 }])
  })

  test('have a new line once the old one is far up', () => {
    comments.addFolded(joined(1))
    comments.add(many(8, 2))
    comments.addFolded(joined(20))
    expect(lines()).toMatchObject([
      { name: 'p1', others: 0 },
      { name: 'p20', others: 0 },
    ])
  })

  test('count once who comes in again and again, and whoever is told of twice', () => {
    comments.addFolded(joined(1, 'li'))
    comments.addFolded(joined(2, 'li'))
    comments.addFolded(joined(3, 'wang'))
    comments.addFolded(joined(4, 'bo'))
    comments.addFolded(joined(3, 'wang'))
    expect(lines()).toMatchObject([{ name: 'bo', others: 2 }])
  })
})

test('purchases of one product are told in one line, and those of another in another', () => {
  const buys = (id: string, userID: string, text: string) =>
    comments.addFolded(comment(id, { kind: 'purchase', userID, name: userID, text, sequence: null }))
  buys('a', 'li', '3')
  buys('b', 'wang', '3')
  buys('c', 'wang', '5')
  buys('d', 'bo', '3')
  expect(comments.items).toMatchObject([
    { name: 'bo', text: '3', others: 2 },
    { name: 'wang', text: '5', others: 0 },
  ])
})
