import { LiveBus } from '../../../miniprogram/live/events'

let bus: LiveBus
let thrown: unknown[]
let heard: string[]
beforeEach(() => {
  thrown = []
  heard = []
  bus = new LiveBus((error) => void thrown.push(error))
})
const hear = (name: string) => (state: string) => void heard.push(`${name} ${state}`)

test('a fact reaches everybody who listens for its kind, in the order they came, and nobody else', () => {
  bus.on('network', hear('first'))
  bus.on('network', hear('second'))
  bus.on('roomStatus', () => void heard.push('another kind'))
  bus.emit('network', 'connected')
  expect(heard).toEqual(['first connected', 'second connected'])
})

test('undoing one subscription leaves the others, and doing it twice changes nothing', () => {
  const undo = bus.on('network', hear('first'))
  bus.on('network', hear('second'))
  undo()
  undo()
  bus.emit('network', 'connected')
  expect(heard).toEqual(['second connected'])
})

test('a handler that throws is told of, and the others hear the fact all the same', () => {
  const mistake = new Error('mine')
  bus.on('network', () => {
    throw mistake
  })
  bus.on('network', hear('second'))
  expect(() => bus.emit('network', 'connected')).not.toThrow()
  expect(heard).toEqual(['second connected'])
  expect(thrown).toEqual([mistake])
})

test('who unsubscribes or subscribes while a fact is told disturbs nobody', () => {
  const undo = bus.on('network', () => {
    undo()
    bus.on('network', hear('late'))
  })
  bus.on('network', hear('second'))
  bus.emit('network', 'connecting')
  bus.emit('network', 'connected')
  expect(heard).toEqual(['second connecting', 'second connected', 'late connected'])
})

test('once cleared nobody hears anything, and an undo from before does no harm', () => {
  const undo = bus.on('network', hear('first'))
  bus.clear()
  undo()
  bus.emit('network', 'connected')
  expect(heard).toEqual([])
})
