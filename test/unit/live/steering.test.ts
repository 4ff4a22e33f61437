import { LiveBus } from '../../../miniprogram/live/events'
import type { Carrier } from '../../../miniprogram/live/steering'
import { Steering } from '../../../miniprogram/live/steering'

let steering: Steering
let shown: string[]
beforeEach(() => {
  const bus = new LiveBus((error) => {
    throw error
  })
  shown = []
  bus.on('productsShown', ({ productIDs }) => void shown.push(productIDs.join()))
  bus.on('roomStatus', ({ state }) => void shown.push(state))
  steering = new Steering(bus)
})
const names = { field: 'add_goods', message: 'ADD_GOODS', notice: 'ADD_GOODS' } as const
const say = (carrier: Carrier, value: string, time: number, sequence = time) =>
  steering.tell(names[carrier], value, carrier, { sequence, time })

test('a fact that comes as a field, a message and a notice is told once', () => {
  expect(say('field', 'cup', 100)).toBeNull()
  expect(say('message', 'cup', 100)).toBe('repeated')
  expect(say('notice', 'cup', 101)).toBe('repeated')
  expect(shown).toEqual(['cup'])
})

test('whichever carrier comes alone is enough', () => {
  say('notice', 'cup', 100)
  say('message', 'bowl', 200)
  say('field', '', 300)
  expect(shown).toEqual(['cup', 'bowl', ''])
})

test('the same thing shown again, on the same carrier or later on, is told again', () => {
  say('field', 'cup', 100)
  say('field', 'cup', 101)
  say('message', 'cup', 200)
  expect(shown).toEqual(['cup', 'cup', 'cup'])
})

test('a fact that was overtaken by a newer one is not told any more', () => {
  say('field', '', 105, 9)
  expect(say('message', 'cup', 104, 8)).toBe('repeated')
  expect(say('field', 'cup', 105, 7)).toBe('repeated')
  expect(shown).toEqual([''])
})

test('facts about different things do not stand in each other’s way', () => {
  say('field', 'cup', 100)
  expect(steering.tell('room_status', '{"state":"paused"}', 'field', { sequence: 1, time: 90 })).toBeNull()
  expect(shown).toEqual(['cup', 'paused'])
})

test('a fact that makes no sense leaves the one before as it was', () => {
  say('field', 'cup', 100)
  expect(() => say('field', 'cup,,bowl', 101)).toThrow()
  expect(say('message', 'cup', 100)).toBe('repeated')
})

test('a name that is no fact about the room is unknown', () => {
  expect(steering.tell('toString', '', 'field', { sequence: 1, time: 1 })).toBe('unknown')
})
