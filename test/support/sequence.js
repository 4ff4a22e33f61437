const Sequencer = require('@jest/test-sequencer').default

/** Browser tests keep a core busy, these wait a lot: a run has both at any time. */
const waiting = new Set(['local', 'integration', 'load'])
const kindOf = ({ context }) => context.config.displayName?.name ?? ''

/** The same order for the same seed, which has no other meaning. */
const shuffled = (tests, seed) => {
  let state = seed
  const random = () => (state = (state * 48_271) % 2_147_483_647)
  return tests
    .map((test) => ({ test, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ test }) => test)
}

/** The order of a run's files: long ones first, browser tests in turn with others. TEST_ORDER shuffles by a number. */
module.exports = class Sequence extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests)
    const seed = Number(process.env.TEST_ORDER ?? 0)
    if (seed > 0) return shuffled(sorted, seed)
    const browser = sorted.filter((test) => kindOf(test) === 'e2e')
    const others = sorted.filter((test) => waiting.has(kindOf(test)))
    const short = sorted.filter((test) => kindOf(test) !== 'e2e' && !waiting.has(kindOf(test)))
    const inTurn = Array.from({ length: Math.max(browser.length, others.length) }, (_, nth) =>
      [browser[nth], others[nth]].filter(Boolean),
    )
    return [...inTurn.flat(), ...short]
  }
}
