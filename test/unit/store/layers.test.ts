import { autorun } from 'mobx-miniprogram'
import { Layers } from '../../../miniprogram/store/layers'

const closed: string[] = []
const put = (layers: Layers, name: string) => layers.add(() => closed.push(name))

beforeEach(() => void closed.splice(0))

test('a back closes what came last, one at a time, and nothing once nothing is open', () => {
  const layers = new Layers()
  for (const name of ['product', 'question', 'sign-in']) put(layers, name)
  for (let backs = 0; backs < 5; backs += 1) layers.back()
  expect(closed).toEqual(['sign-in', 'question', 'product'])
})

test('what went away by itself is not closed again', () => {
  const layers = new Layers()
  put(layers, 'product')
  const gone = put(layers, 'question')
  gone()
  gone()
  layers.back()
  expect(closed).toEqual(['product'])
})

test('two layers that close the same way are two', () => {
  const layers = new Layers()
  const close = () => closed.push('sheet')
  const first = layers.add(close)
  layers.add(close)
  first()
  expect(layers.some).toBe(true)
})

test('who follows them hears whether any is open, with a back at once and before it is off the screen', () => {
  const layers = new Layers()
  const heard: boolean[] = []
  const stop = autorun(() => heard.push(layers.some))
  const gone = put(layers, 'product')
  layers.back()
  expect(heard).toEqual([false, true, false])
  gone()
  expect(heard).toEqual([false, true, false])
  stop()
})
