import { together } from '../../../backend/together'

/** A reading that ends when it is told to; `begun` are the keys of those that have begun. */
function slowReading() {
  const begun: string[] = []
  const ends: { done: (value: number) => void; failed: (error: Error) => void }[] = []
  const read = together((key) => {
    begun.push(key)
    return new Promise<number>((done, failed) => ends.push({ done, failed }))
  })
  return { begun, ends, read }
}

test('who asks while it is being read waits for the next reading, all of them for one', async () => {
  const { begun, ends, read } = slowReading()
  const first = read('cups')
  await Promise.resolve()
  const crowd = [read('cups'), read('cups'), read('cups')]
  expect(begun).toHaveLength(1)
  ends[0]?.done(1)
  expect(await first).toBe(1)
  await new Promise(setImmediate)
  expect(begun).toHaveLength(2)
  ends[1]?.done(2)
  expect(await Promise.all(crowd)).toEqual([2, 2, 2])
})

test('each key is read on its own', async () => {
  const { begun, read } = slowReading()
  void read('cups')
  void read('bowls')
  await new Promise(setImmediate)
  expect(begun).toEqual(['cups', 'bowls'])
})

test('a reading that fails is told to those who shared it, and the next one is tried', async () => {
  const { ends, read } = slowReading()
  const first = read('cups')
  await Promise.resolve()
  const second = read('cups')
  ends[0]?.failed(new Error('no database'))
  await expect(first).rejects.toThrow('no database')
  await new Promise(setImmediate)
  ends[1]?.done(2)
  expect(await second).toBe(2)
})
