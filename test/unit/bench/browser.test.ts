import { brokenBounds, MOST_HEAP_GROWTH, MOST_NODES_GROWTH } from '../../bench/browser/bounds'
import type { Measured, Span } from '../../bench/browser/bounds'

const span = (more: Partial<Span> = {}): Span => ({ script: 2, work: 3, nodes: 1000, heap: 9e6, ...more })
const page = (second: Partial<Span> = {}, more: Partial<Measured> = {}): Measured => ({
  seconds: 60,
  idle: span({ script: 0.1 }),
  halves: [span(), span(second)],
  ...more,
})

test('a page that does little and leaves little behind breaks no bound', () => {
  const grown = { nodes: 1000 + MOST_NODES_GROWTH, heap: 9e6 + MOST_HEAP_GROWTH }
  expect(brokenBounds(page(grown))).toEqual([])
})

test.each<[string, Measured, RegExp]>([
  ['work beside an idle page', page({}, { idle: span({ script: 0.001 }) }), /4000.0 x the script/],
  ['script', page({}, { seconds: 8, idle: span() }), /script takes 50.0 % of the time/],
  ['nodes', page({ nodes: 1400 }), /400 more nodes/],
  ['heap', page({ heap: 12e6 }), /3000000 bytes more/],
])('too much of one thing is told: %s', (_, measured, sentence) => {
  expect(brokenBounds(measured)).toEqual([expect.stringMatching(sentence)])
})
