import { brokenBounds } from '../../bench/room/bounds'
import type { ComponentSent, Measured } from '../../bench/room/bounds'
import { factsOf, PER_SECOND } from '../../bench/room/facts'

const nothing = { calls: 0, bytes: 0 }
const usual = { comments: nothing, likes: nothing, gifts: nothing, products: nothing }
const room = (minutes: number, sent: Record<string, Partial<ComponentSent>>): Measured => ({
  minutes,
  usual,
  components: new Map(
    Object.entries(sent).map(([name, more]) => [
      name,
      { calls: 1, bytes: 1000, most: 1, anchors: 0, mostAnchors: 0, ...more },
    ]),
  ),
})
const hidden = room(1, {})

test('a room that costs every minute the same breaks no bound', () => {
  const shown = [room(1, { heart: { most: 10 } }), room(2, { heart: { bytes: 2000 } })]
  expect(brokenBounds(shown, hidden)).toEqual([])
})

test('a component that writes too often is named', () => {
  expect(brokenBounds([room(1, { heart: {}, bag: { most: 11 } })], hidden)).toEqual([
    '1 min: bag makes 11 calls in one second',
  ])
})

test('a component that scrolls too often is named, and one that scrolls after each of its calls is not', () => {
  const shown = [room(1, { talk: { most: 10, mostAnchors: 11 }, list: { most: 10, mostAnchors: 10 } })]
  expect(brokenBounds(shown, hidden)).toEqual(['1 min: talk scrolls 11 times in one second'])
})

test('bytes that grow faster than the time are told', () => {
  const shown = [room(1, { heart: {} }), room(4, { heart: { bytes: 4100 } })]
  expect(brokenBounds(shown, hidden)).toEqual(['bytes per minute differ by 2.5 %'])
})

test('a component that writes while its page is hidden is named', () => {
  expect(brokenBounds([], room(1, { player: { calls: 2 } }))).toEqual(['player makes 2 calls while hidden'])
})

test('each second of the busy room has what it is said to have, in order, and no fact twice', () => {
  const offer = { products: ['cup', 'bowl'], gifts: ['rose'] }
  const facts = [3, 4].flatMap((second) => factsOf(second, offer))
  const counted = (type: string) => facts.filter((fact) => fact.type === type).length / 2
  expect([counted('comment'), counted('gift'), counted('productsShown')]).toEqual([
    PER_SECOND.comments,
    PER_SECOND.gifts,
    PER_SECOND.products,
  ])
  const taps = facts.map((fact) => (fact.type === 'like' ? fact.fact.count : 0))
  expect(taps.reduce((sum, count) => sum + count, 0) / 2).toBe(PER_SECOND.likes)
  const ids = facts.flatMap((told) =>
    told.type === 'comment' || told.type === 'gift' || told.type === 'like' ? [told.fact.mark?.id] : [],
  )
  expect(new Set(ids).size).toBe(ids.length)
  const times = factsOf(3, offer).map(({ at }) => at)
  expect(times).toEqual([...times].sort((one, other) => one - other))
})
