import { createFigures } from '../../../local/im/figures'
import { createDelivery } from '../../../local/im/delivery'
import { createDomain } from '../../../local/im/domain'
import { localApp } from '../../../local/im/app'
import { newCustomer } from '../../../local/im/plan'
import { memoryStore } from '../../../local/im/domain/store'
import { startIm } from '../../support/im'
import type { TestIm } from '../../support/im'
import { refused } from './refused'
import { connect } from './wire-client'

describe('comments per second', () => {
  const time = { now: 1_800_000_000_000 }
  const clock = { now: () => time.now }
  const domain = createDomain({
    app: localApp,
    plan: newCustomer,
    clock,
    store: memoryStore,
    tell: (fact) => figures.heed(fact),
  })
  const figures = createFigures(
    domain,
    createDelivery(domain, clock, { polling: false, muteTip: () => false, disturb: (_to, send) => send() }),
    clock,
  )
  domain.accounts.add('host')
  domain.management.create({ groupID: 'live', type: 'AVChatRoom', ownerID: 'host' })
  domain.management.create({ groupID: 'other', type: 'AVChatRoom', ownerID: 'host' })
  const post = (groupID: string, MsgType: string) =>
    domain.messages.post(groupID, 'host', {
      random: 1,
      priority: 2,
      body: [{ MsgType, MsgContent: { Text: 'x' } }],
      cloudCustomData: '',
      clientTime: 0,
    })
  const rate = () => figures.of('live').commentsPerSecond

  test('are the mean of three seconds, of this room, of text only', () => {
    expect(rate()).toBe(0)
    for (let i = 0; i < 5; i++) post('live', 'TIMTextElem')
    post('live', 'TIMCustomElem')
    post('other', 'TIMTextElem')
    expect(rate()).toBe(1.7)
    time.now += 2999
    post('live', 'TIMTextElem')
    expect(rate()).toBe(2)
    time.now += 1
    expect(rate()).toBe(0.3)
    time.now += 3000
    expect(rate()).toBe(0)
  })

  test('of a room that is not there are refused', () => {
    expect(() => figures.of('nowhere')).toThrow(refused(10010))
  })
})

describe('who is there', () => {
  let im: TestIm
  beforeEach(async () => {
    im = await startIm()
    await im.openRoom('live', 'host')
  })
  afterEach(() => im.close())
  const figures = () => im.im.figuresOf('live')

  test('guests are counted until they go or sign in, members are named with their mute', async () => {
    const lin = await connect(im.proxyServer)
    const entered = await lin.ask('group_open_http_noauth_svc.apply_join_group', { GroupId: 'live' })
    const poll = { Key: entered['LongPollingKey'] }
    void lin.ask('group_open_long_polling_http_noauth_svc.get_msg', poll).catch(() => undefined)
    await lin.ask('heartbeat.alive')
    expect(figures()).toMatchObject({ connected: 1, members: [] })

    await lin.login('lin')
    expect(figures().connected).toBe(0)
    await lin.ask('group_open_http_svc.apply_join_group', { GroupId: 'live' })
    const mute = { GroupId: 'live', Members_Account: ['lin'], MuteTime: 60 }
    await im.rest('group_open_http_svc/forbid_send_msg', mute)
    expect(figures()).toMatchObject({
      connected: 1,
      allMuted: false,
      members: [{ userID: 'lin', nick: '', expired: false }],
    })
    expect(figures().members[0]?.mutedSeconds).toBeGreaterThan(50)
    lin.close()
  })
})
