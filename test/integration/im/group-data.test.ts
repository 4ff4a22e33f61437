import type { PhoneEvent } from '../../support/phone'
import { im, useVisitors, visitors } from './use-visitors'
import { hears, latest, tip } from './visitors'

useVisitors()
afterEach(() => expect(im.logged).toEqual([]))

const dataOf = (name: string) => (events: readonly PhoneEvent[]) => latest(events, name)?.['data']

test('a counter that anybody changes is told to the room, guests too, and read by who comes later', async () => {
  const host = await visitors.member('host', 'live')
  const guest = await visitors.guest('live')
  const set = { groupID: 'live', counters: { like: 5 } }
  expect(await host.call('tim', 'setGroupCounters', set)).toMatchObject({
    data: { counters: { like: 5 } },
  })
  await im.rest('group_open_http_svc/update_group_counter', {
    GroupId: 'live',
    Mode: 'Increase',
    GroupCounter: [{ Key: 'like', Value: 3 }],
  })
  for (const phone of [host, guest]) {
    const updated = await phone.until((events) => {
      const data = dataOf('GROUP_COUNTER_UPDATED')(events) as { value: number } | undefined
      return data?.value === 8 && data
    }, 'the counter to be at 8')
    expect(updated).toEqual({ groupID: 'live', key: 'like', value: 8 })
  }
  const alice = await visitors.member('alice', 'live')
  expect(await alice.call('tim', 'getGroupCounters', { groupID: 'live' })).toMatchObject({
    data: { counters: { like: 8 } },
  })
})

test('attributes that one sets reach the others, and so does their end', async () => {
  const host = await visitors.member('host', 'live')
  const alice = await visitors.member('alice', 'live')
  const set = { groupID: 'live', groupAttributes: { stage: 'left', light: 'on' } }
  await host.call('tim', 'initGroupAttributes', set)
  expect(await alice.until(dataOf('GROUP_ATTRIBUTES_UPDATED'), 'the attributes')).toMatchObject(set)
  await alice.call('tim', 'setGroupAttributes', { groupID: 'live', groupAttributes: { stage: 'right' } })
  await host.until(
    (events) => JSON.stringify(dataOf('GROUP_ATTRIBUTES_UPDATED')(events)).includes('right'),
    'the changed attribute',
  )
  await host.call('tim', 'deleteGroupAttributes', { groupID: 'live', keyList: [] })
  await alice.until(
    (events) => JSON.stringify(dataOf('GROUP_ATTRIBUTES_UPDATED')(events)).includes('"groupAttributes":{}'),
    'the attributes to be gone',
  )
  const late = await visitors.member('bob', 'live')
  expect(await late.call('tim', 'getGroupAttributes', { groupID: 'live', keyList: [] })).toMatchObject({
    data: { groupAttributes: {} },
  })
})

test('entering another room leaves the first without a word to the viewer', async () => {
  await im.openRoom('next', 'host')
  const host = await visitors.member('host', 'live')
  const alice = await visitors.member('alice', 'live')
  await alice.call('joinGroup', 'next')
  const left = await host.until((events) => tip(events, 2), 'the quit tip in the first room')
  expect(left.payload).toMatchObject({ operatorID: 'alice' })
  const bob = await visitors.member('bob', 'next')
  await host.call('sendText', 'live', 'in the first')
  await bob.call('sendText', 'next', 'in the second')
  await hears(alice, 'in the second')
  expect(JSON.stringify(alice.events)).not.toContain('in the first')
})
