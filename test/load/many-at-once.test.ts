import { testRush } from '../support/many-at-once'

testRush({ users: 500, things: 100, rounds: 3 })
