import { bindBack } from '../../../../miniprogram/store/binding'
import { Layers } from '../../../../miniprogram/store/layers'
import { attach } from '../../../support/behavior'

let layers: Layers
let page: ReturnType<typeof attach>
let closed: string[]

const put = (name: string) => layers.add(() => closed.push(name))
const flushed = () => jest.advanceTimersByTime(1000)

beforeEach(() => {
  jest.useFakeTimers()
  layers = new Layers()
  closed = []
  page = attach(bindBack(layers))
})
afterEach(() => {
  page.detach()
  jest.useRealTimers()
})

test('the page is covered while something is open, and lets a back through otherwise', () => {
  expect(page.data).toEqual({ covered: false })
  const gone = put('product')
  flushed()
  expect(page.data).toEqual({ covered: true })
  gone()
  flushed()
  expect(page.data).toEqual({ covered: false })
})

test('a page that comes when something is open already is covered', () => {
  put('product')
  const later = attach(bindBack(layers))
  expect(later.data).toEqual({ covered: true })
  later.detach()
})

test('a back closes what is on top; with more below the page is covered anew, after it was not', () => {
  put('product')
  put('sign-in')
  flushed()
  page.sent.length = 0
  page.call('onBack')
  expect(closed).toEqual(['sign-in'])
  expect(page.sent).toEqual([{ covered: false }, { covered: true }])
  page.call('onBack')
  flushed()
  expect(closed).toEqual(['sign-in', 'product'])
  expect(page.data).toEqual({ covered: false })
})

test('what opens right after a back covers the page', () => {
  put('product')
  flushed()
  page.call('onBack')
  put('gifts')
  flushed()
  expect(page.data).toEqual({ covered: true })
})

test('a container that leaves because nothing is open any more closes nothing', () => {
  const gone = put('product')
  flushed()
  gone()
  flushed()
  put('gifts')
  page.call('onBack')
  expect(closed).toEqual([])
})
