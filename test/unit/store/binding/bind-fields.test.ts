import { makeAutoObservable, observable, runInAction } from 'mobx-miniprogram'
import { bindFields } from '../../../../miniprogram/store/binding'
import { attach } from '../../../support/behavior'
import type { Attached } from '../../../support/behavior'

const shop = makeAutoObservable({ title: 'Cups', count: 1, host: { name: 'Mia' } }, { host: observable.ref })
const fields = bindFields(() => ({ title: shop.title, count: shop.count, host: shop.host }))
const twice = bindFields(() => ({ double: shop.count * 2 }))

const attached: Attached[] = []
const open = (...behaviors: unknown[]) => {
  const component = attach(...behaviors)
  attached.push(component)
  return component
}
const change = (more: Partial<typeof shop>) => {
  runInAction(() => Object.assign(shop, more))
  jest.advanceTimersByTime(1000)
}

beforeEach(() => {
  jest.useFakeTimers()
  change({ title: 'Cups', count: 1, host: { name: 'Mia' } })
})
afterEach(() => {
  attached.splice(0).forEach((component) => component.detach())
  jest.useRealTimers()
})

test('a component that attaches late shows what is, not what was when the file was loaded', () => {
  change({ title: 'Bowls' })
  expect(open(fields).data).toEqual({ title: 'Bowls', count: 1, host: { name: 'Mia' } })
})

test('only what changed is sent', () => {
  const component = open(fields)
  component.sent.length = 0
  change({ count: 2 })
  change({ count: 2, host: shop.host })
  change({ title: 'Bowls', host: { name: 'Mai' } })
  expect(component.sent).toEqual([{ count: 2 }, { title: 'Bowls', host: { name: 'Mai' } }])
  expect(component.data).toEqual({ title: 'Bowls', count: 2, host: { name: 'Mai' } })
})

test('a value that changed and changed back is not sent', () => {
  const component = open(fields)
  component.sent.length = 0
  runInAction(() => (shop.count = 5))
  change({ count: 1 })
  expect(component.sent).toEqual([])
})

test('two behaviors of one component share one setData', () => {
  const component = open(fields, twice)
  component.sent.length = 0
  change({ count: 3 })
  expect(component.sent).toEqual([{ count: 3, double: 6 }])
})

test('two components with one behavior each have their own data and their own end', () => {
  const first = open(fields)
  const second = open(fields)
  ;(first.data['host'] as { name: string }).name = 'somebody else'
  change({ count: 4 })
  expect(second.data).toEqual({ title: 'Cups', count: 4, host: { name: 'Mia' } })
  first.detach()
  change({ count: 5 })
  expect(first.data['count']).toBe(4)
  expect(second.data['count']).toBe(5)
})

test('a page that is hidden is left alone, and shown as things are when it comes back', () => {
  const component = open(fields)
  component.sent.length = 0
  component.hide()
  change({ count: 6 })
  change({ title: 'Plates' })
  expect(component.sent).toEqual([])
  component.show()
  expect(component.sent).toEqual([{ title: 'Plates', count: 6 }])
})
