import { existsSync } from 'node:fs'
import path from 'node:path'
import { imRest } from '../../../backend/im/rest'
import { demoPeople } from '../../../local/demo/people'
import { demoRoom } from '../../../local/demo/room'
import { setUpRoom } from '../../../local/demo/set-up'
import { appAt, startIm } from '../../support/im'
import type { TestIm } from '../../support/im'

const ORIGIN = 'http://127.0.0.1:65535'

let im: TestIm
beforeEach(async () => void (im = await startIm()))
afterEach(() => im.close())

const groupInfo = async () => {
  const answer = await im.rest('group_open_http_svc/get_group_info', { GroupIdList: ['demo'] })
  return (answer['GroupInfo'] as Record<string, unknown>[])[0]
}

describe.each(['en', 'zh'] as const)('the demo room in %s', (language) => {
  const people = demoPeople(language, ORIGIN)
  const [host] = people
  if (!host) throw new Error('nobody hosts')
  const room = demoRoom(language, host, ORIGIN)

  test('is taken by the IM: no text is too long for it', async () => {
    await setUpRoom(imRest(appAt(im.url)), room, people)
    expect(await groupInfo()).toMatchObject({
      Type: 'AVChatRoom',
      Name: room.title,
      Notification: room.announcement,
      Owner_Account: host.userID,
    })
  })

  test('is brought up to date where it exists already', async () => {
    const call = imRest(appAt(im.url))
    await setUpRoom(call, { ...room, title: 'Before', announcement: 'then' }, people)
    await setUpRoom(call, room, people)
    expect(await groupInfo()).toMatchObject({ Name: room.title, Notification: room.announcement })
  })

  test('has pictures and a clip that exist', () => {
    const urls = [...people.map(({ avatar }) => avatar), room.player.src, room.player.poster]
    for (const url of urls) {
      const file = path.resolve(__dirname, `../../..${new URL(url).pathname}`)
      expect([url, existsSync(file)]).toEqual([url, true])
    }
  })
})

test('a room the IM refuses is an error that says why', async () => {
  const people = demoPeople('en', ORIGIN)
  const [host] = people
  if (!host) throw new Error('nobody hosts')
  const room = { ...demoRoom('en', host, ORIGIN), title: 'x'.repeat(31) }
  await expect(setUpRoom(imRest(appAt(im.url)), room, people)).rejects.toThrow(/create_group: 10004 /)
})
