import { im, useVisitors, visitors } from './use-visitors'
import { hears, messages, notice } from './visitors'

useVisitors({ plan: { systemNotices: true } })
afterEach(() => expect(im.logged).toEqual([]))

test('two users write to each other; a third hears nothing', async () => {
  const [alice, bob] = [await visitors.user('alice'), await visitors.user('bob')]
  const carol = await visitors.user('carol')
  await alice.call('tim', 'updateMyProfile', { nick: 'Alice' })
  await alice.call('sendDirect', 'bob', 'psst')
  expect(await hears(bob, 'psst')).toMatchObject({ from: 'alice', to: 'bob', nick: 'Alice' })
  await bob.call('sendDirect', 'alice', 'what?')
  expect(await hears(alice, 'what?')).toMatchObject({ from: 'bob', to: 'alice' })
  expect(messages(alice.events)).toHaveLength(1)
  expect(messages(carol.events)).toEqual([])
})

test('a custom message by REST reaches one viewer in the room', async () => {
  const alice = await visitors.member('alice', 'live')
  const bob = await visitors.member('bob', 'live')
  const MsgContent = { Data: 'QUIT', Desc: '', Ext: '{"room":"live"}' }
  await im.rest('openim/sendmsg', {
    SyncOtherMachine: 2,
    To_Account: 'alice',
    MsgRandom: 1,
    MsgBody: [{ MsgType: 'TIMCustomElem', MsgContent }],
  })
  const received = await alice.until(
    (events) => messages(events).find(({ type }) => type === 'TIMCustomElem'),
    'the custom message',
  )
  expect(received).toMatchObject({
    from: 'administrator',
    to: 'alice',
    payload: { data: 'QUIT', description: '', extension: '{"room":"live"}' },
  })
  await alice.call('sendText', 'live', 'that was it')
  await hears(bob, 'that was it')
  expect(messages(bob.events).filter(({ type }) => type === 'TIMCustomElem')).toEqual([])
})

test('a system notice by REST reaches everybody in the room, guests too', async () => {
  const alice = await visitors.member('alice', 'live')
  const guest = await visitors.guest('live')
  const Content = '{"type":"COUPON","msg":"ten off"}'
  await im.rest('group_open_http_svc/send_group_system_notification', { GroupId: 'live', Content })
  for (const phone of [alice, guest]) {
    const { type, payload } = await phone.until((events) => notice(events, 255), 'the system notice')
    expect(type).toBe('TIMGroupSystemNoticeElem')
    expect(payload).toMatchObject({ userDefinedField: Content, groupProfile: { groupID: 'live' } })
  }
})
