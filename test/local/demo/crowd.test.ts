import { imRest } from '../../../backend/im/rest'
import { startCrowd } from '../../../local/demo/crowd'
import type { Crowd } from '../../../local/demo/crowd'
import { demoPeople } from '../../../local/demo/people'
import { chatter } from '../../../local/demo/chatter'
import { appAt, startIm } from '../../support/im'

const regulars = demoPeople('zh', 'http://127.0.0.1').slice(1)

type Said = { From_Account: string; MsgBody: { MsgContent: { Text: string } }[] }

describe('the crowd', () => {
  let said: Said[]
  let crowd: Crowd
  beforeEach(() => {
    jest.useFakeTimers()
    said = []
    crowd = startCrowd(
      (_command, body) => (said.push(body as unknown as Said), Promise.reject(new Error('down'))),
      'demo',
      regulars,
      'zh',
    )
  })
  afterEach(() => {
    crowd.close()
    jest.useRealTimers()
  })

  test('is silent until it is told to talk, and talks as fast as it is told', () => {
    jest.advanceTimersByTime(10_000)
    expect(said).toHaveLength(0)
    crowd.talk(2)
    jest.advanceTimersByTime(10_000)
    expect(said).toHaveLength(20)
    crowd.talk(0.5)
    jest.advanceTimersByTime(10_000)
    expect(said).toHaveLength(25)
  })

  test('falls silent when told so and when it is closed', () => {
    crowd.talk(5)
    crowd.talk(0)
    jest.advanceTimersByTime(10_000)
    crowd.talk(5)
    crowd.close()
    jest.advanceTimersByTime(10_000)
    expect(said).toEqual([])
    expect(jest.getTimerCount()).toBe(0)
  })

  test('gives everybody a turn and every line a voice, in its language', () => {
    crowd.talk(1)
    jest.advanceTimersByTime(100_000)
    expect(new Set(said.map(({ From_Account }) => From_Account))).toEqual(
      new Set(regulars.map(({ userID }) => userID)),
    )
    expect(new Set(said.map(({ MsgBody }) => MsgBody[0]?.MsgContent.Text))).toEqual(new Set(chatter.zh))
  })
})

test('the IM takes what the crowd says, for people who never joined', async () => {
  const im = await startIm()
  await im.openRoom('demo', 'host')
  for (const { userID } of regulars) await im.rest('im_open_login_svc/account_import', { UserID: userID })
  const rest = imRest(appAt(im.url))
  const answer = new Promise((resolve) => {
    const crowd = startCrowd(
      (command, body) => {
        crowd.close()
        const called = rest(command, body)
        resolve(called)
        return called
      },
      'demo',
      regulars,
      'zh',
    )
    crowd.talk(100)
  })
  await expect(answer).resolves.toMatchObject({ ErrorCode: 0 })
  await im.close()
})
