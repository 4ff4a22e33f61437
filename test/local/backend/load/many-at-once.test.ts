import { testRush } from '../../../support/many-at-once'

// As many as it takes: with fewer, a missing lock goes unnoticed. test/load has the numbers of a big sale.
testRush({ users: 60, things: 12, rounds: 1 })
