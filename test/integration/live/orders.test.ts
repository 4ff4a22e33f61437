import type { AppPhone } from '../../support/live-room'
import { live, useLiveRoom } from './use-live-room'

let host: AppPhone
let li: AppPhone
useLiveRoom()
beforeEach(async () => {
  // The test says itself what the backend would.
  live.im.im.setWebhooks(undefined)
  host = await live.enter('host', 'host')
  li = await live.enter('li', 'li')
  await host.sees('Li come in', ({ comments }) => comments.some(({ kind }) => kind === 'joined'))
})

const custom = (name: string, value: object) => [
  { MsgType: 'TIMCustomElem', MsgContent: { Data: name, Desc: '', Ext: JSON.stringify(value) } },
]
/** The administrator's word to one user. */
const tell = (To_Account: string, name: string, value: object = { groupID: 'room' }) =>
  live.im.rest('openim/sendmsg', {
    SyncOtherMachine: 2,
    To_Account,
    MsgRandom: 7,
    MsgLifeTime: 0,
    MsgBody: custom(name, value),
  })
/** Li's other phone, a native one, quits the room. */
const quitElsewhere = () => live.im.control('quit', { userID: 'li', groupID: 'room', platform: 'iOS' })
const joinedLines = (phone: AppPhone) => phone.state().comments.filter(({ kind }) => kind === 'joined')

test('a viewer whom the server calls removed leaves the room, the others do not', async () => {
  const sent = await live.im.rest('group_open_http_svc/send_group_msg', {
    GroupId: 'room',
    Random: 7,
    MsgPriority: 'High',
    MsgBody: custom('REMOVED', { Members_Account: ['li'] }),
  })
  expect(sent.ErrorCode).toBe(0)
  await li.sees('that they were removed', ({ room }) => room.refusal === 'removed')
  await host.say('where were we?')
  await host.sees('the comment sent', ({ comments }) => comments.some(({ state }) => state === 'sent'))
  expect(host.state().room.phase).toBe('open')
  expect(li.texts()).toEqual([])
  await host.act('leave')
  await live.im.allGone()
})

test('together: who quit on a native phone goes on watching here as a guest, and may sign in again', async () => {
  await quitElsewhere()
  await tell('li', 'QUIT_GROUP')
  await li.sees('a guest', ({ viewer, session, input }) => {
    return viewer.phase === 'guest' && session === 'guest' && input.kind === 'guest'
  })
  expect(li.state().room).toMatchObject({ phase: 'open', refusal: null })
  await host.say('still here?')
  await li.sees('the comment', ({ comments }) => comments.some(({ text }) => text === 'still here?'))
  await li.act('signIn')
  await li.say('I am')
  await host.sees('the answer', ({ comments }) => comments.some(({ text }) => text === 'I am'))
})

test('independent: who quit on a native phone is a member here again, and nobody is told', async () => {
  const before = joinedLines(host)
  await quitElsewhere()
  await tell('li', 'REJOIN_GROUP')
  await host.say('where is Li?')
  await li.sees('the comment', ({ comments }) => comments.some(({ text }) => text === 'where is Li?'))
  await li.say('here')
  await host.sees('the answer', ({ comments }) => comments.some(({ text }) => text === 'here'))
  expect(li.state().viewer.phase).toBe('member')
  expect(joinedLines(host)).toEqual(before)
  expect(joinedLines(li)).toEqual([])
})

test('a viewer who says so in the name of the server moves nobody', async () => {
  const wang = await live.enter('wang', 'wang')
  for (const [MsgRandom, name] of ['REMOVED', 'QUIT_GROUP', 'REJOIN_GROUP'].entries()) {
    const value = { Members_Account: ['li'], groupID: 'room' }
    const message = { From_Account: 'wang', MsgLifeTime: 0, MsgRandom, MsgBody: custom(name, value) }
    const order = { SyncOtherMachine: 2, To_Account: 'li', ...message }
    expect((await live.im.rest('openim/sendmsg', order)).ErrorCode).toBe(0)
    await wang.call('announce', name, JSON.stringify(value), 'High')
  }
  await wang.say('the end')
  await li.sees('the end', ({ comments }) => comments.some(({ text }) => text === 'the end'))
  expect(li.state()).toMatchObject({
    room: { phase: 'open' },
    viewer: { phase: 'member' },
    session: 'member',
  })
  const { dropped } = await li.call<{ dropped: Record<string, number> }>('counts')
  expect(dropped['forged']).toBe(4)
})
