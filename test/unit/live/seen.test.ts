import { SeenMessages } from '../../../miniprogram/live/seen'

test('an ID is new once', () => {
  const seen = new SeenMessages()
  expect([seen.isNew('a'), seen.isNew('b'), seen.isNew('a')]).toEqual([true, true, false])
})

test('only the last IDs are remembered, the oldest is forgotten first', () => {
  const seen = new SeenMessages(3)
  for (const id of ['a', 'b', 'c', 'd']) seen.isNew(id)
  expect([seen.isNew('b'), seen.isNew('c'), seen.isNew('d')]).toEqual([false, false, false])
  expect(seen.isNew('a')).toBe(true)
})
