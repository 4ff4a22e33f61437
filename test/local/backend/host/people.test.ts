import { startLive } from './live'
import type { Live } from './live'

let live: Live
beforeAll(
  async () =>
    void (live = await startLive({ plan: { systemNotices: true } }, { plan: { systemNotices: true } })),
)
afterAll(() => live.close())

const ok = { status: 200, body: {} }
const notAllowed = { status: 403, body: { error: 'not-allowed' } }

/** Every action, with a body that is right for it. */
const actions: Record<string, object> = {
  show: { productIDs: ['cup'] },
  status: { state: 'live' },
  announcement: { text: 'Tonight' },
  notice: { text: 'Hello' },
  mute: { userIDs: ['li'], seconds: 0 },
  'mute-all': { on: false },
  remove: { userID: 'nobody' },
  'let-back': { userID: 'nobody' },
  'drop-coupon': { title: 'Five off', amountFen: 500, total: 3, seconds: 60 },
  'drop-red-packet': { title: 'Luck', totalFen: 100, count: 3, seconds: 60 },
  assistants: { userID: 'zoe', on: false },
  disband: {},
}
const forTheHostAlone = ['assistants', 'disband']

test.each(Object.entries(actions))(
  '%s is not for viewers or guests, whoever they say they are',
  async (what, body) => {
    expect(await live.act(what, body, 'li')).toMatchObject(notAllowed)
    const forged = { ...body, userID: 'mia', hostID: 'mia', as: 'mia' }
    expect(await live.act(what, forged, 'li')).toMatchObject(notAllowed)
    expect(await live.test.call('POST', `/api/rooms/live/${what}`, { body })).toMatchObject({ status: 401 })
  },
)

test.each(Object.keys(actions).filter((what) => !forTheHostAlone.includes(what)))(
  '%s is for an assistant too',
  async (what) => {
    expect(await live.act(what, actions[what], 'ben')).toMatchObject({ status: 200 })
  },
)

test.each(forTheHostAlone)('%s is for the host alone', async (what) => {
  expect(await live.act(what, actions[what], 'ben')).toMatchObject(notAllowed)
})

test.each(Object.keys(actions))('%s says what is wrong with a body it does not know', async (what) => {
  const { status, body } = await live.act(what, { nonsense: 1 })
  expect([status, body['error'], body['message']]).toEqual([
    400,
    'bad-request',
    expect.stringContaining('nonsense'),
  ])
})

test('the host of one room is a viewer in another', async () => {
  await live.test.backend.rooms.put({
    roomID: 'other',
    title: 'Hats',
    hostID: 'zoe',
    player: { kind: 'poster', src: '', poster: '' },
  })
  expect(
    await live.test.call('POST', '/api/rooms/other/mute-all', { as: 'mia', body: { on: true } }),
  ).toMatchObject(notAllowed)
})

test('an assistant helps from when the host says so until they say no', async () => {
  const announce = () => live.act('announcement', { text: 'Hi' }, 'zoe')
  expect(await announce()).toMatchObject(notAllowed)
  await live.act('assistants', { userID: 'zoe', on: true })
  expect(await announce()).toEqual(ok)
  await live.act('assistants', { userID: 'zoe', on: false })
  expect(await announce()).toMatchObject(notAllowed)
})

test('a notice is a system notice where the plan has it', async () => {
  expect(await live.act('notice', { text: 'Two minutes' })).toEqual(ok)
  const pushed = JSON.stringify(
    await live.viewer.pushed((body) => JSON.stringify(body).includes('Two minutes')),
  )
  expect(pushed).not.toContain('TIMCustomElem')
})

test('a viewer is muted by the IM for so long, and lifted with 0', async () => {
  const muted = async () =>
    (await live.im.rest('group_open_http_svc/get_group_muted_account', { GroupId: 'live' }))[
      'MutedAccountList'
    ]
  await live.act('mute', { userIDs: ['li'], seconds: 600 })
  expect(await muted()).toMatchObject([{ Member_Account: 'li' }])
  await live.act('mute', { userIDs: ['li'], seconds: 0 })
  expect(await muted()).toEqual([])
})

test('who is removed cannot come back until they are let back', async () => {
  const enter = () => live.test.call('GET', '/api/rooms/live', { as: 'li' })
  await live.act('remove', { userID: 'li' }, 'ben')
  expect(await enter()).toMatchObject({ status: 403, body: { error: 'removed' } })
  await live.act('let-back', { userID: 'li' }, 'ben')
  expect(await enter()).toMatchObject({ status: 200 })
})

test('nobody removes or mutes the host', async () => {
  expect(await live.act('remove', { userID: 'mia' }, 'ben')).toMatchObject(notAllowed)
  expect(await live.act('mute', { userIDs: ['li', 'mia'], seconds: 60 }, 'ben')).toMatchObject(notAllowed)
})

test.each(['mia', 'ben'])(
  '%s removes and mutes no administrator of the IM app, alone or among others',
  async (by) => {
    const { rooms } = live.test.backend
    for (const admin of ['administrator', 'Administrator']) {
      expect(await live.act('remove', { userID: admin }, by)).toMatchObject(notAllowed)
      expect(await live.act('mute', { userIDs: ['zoe', admin], seconds: 60 }, by)).toMatchObject(notAllowed)
      expect(await rooms.isRemoved('live', admin)).toBe(false)
    }
    const muted = await live.im.rest('group_open_http_svc/get_group_muted_account', { GroupId: 'live' })
    expect(muted['MutedAccountList']).toEqual([])
    expect(await live.act('remove', { userID: 'yan' }, by)).toEqual(ok)
  },
)
