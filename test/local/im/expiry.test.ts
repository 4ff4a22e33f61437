import { startIm } from '../../support/im'
import type { TestIm } from '../../support/im'
import { connect } from './wire-client'

describe('a UserSig that runs out', () => {
  let im: TestIm
  beforeEach(async () => void (im = await startIm()))
  afterEach(() => im.close())
  const expire = (userID: string) => im.control('expire', { userID })

  test('is answered 70001 by everything that needs a login, and a new login ends it', async () => {
    await im.openRoom('live', 'host')
    const lin = await connect(im.proxyServer, 'binfo?instanceid=one')
    await lin.login('lin')
    await lin.ask('group_open_http_svc.apply_join_group', { GroupId: 'live' })
    expect((await expire('lin')).status).toBe(200)
    for (const command of ['im_open_status.wshello', 'im_open_status.wslogin', 'recentcontact.page_get'])
      expect(await lin.ask(command)).toMatchObject({ ErrorCode: 70001 })
    expect(im.im.figuresOf('live').members).toMatchObject([{ userID: 'lin', expired: true }])

    await lin.login('lin')
    expect(await lin.ask('im_open_status.wshello')).toMatchObject({ ErrorCode: 0 })
    await lin.ask('group_open_http_svc.apply_join_group', { GroupId: 'live' })
    expect(im.im.figuresOf('live').members).toMatchObject([{ userID: 'lin', expired: false }])
    lin.close()
  })

  test('has to be of somebody who is logged in', async () => {
    const answer = await expire('nobody')
    expect([answer.status, await answer.json()]).toEqual([400, { error: 'nobody is not logged in' }])
    expect((await fetch(`${im.url}/local/im/expire`, { method: 'POST' })).status).toBe(400)
  })
})
