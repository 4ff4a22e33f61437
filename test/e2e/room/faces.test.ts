import type { Failure } from '../../../miniprogram/store/failure'
import type { Refusal } from '../../../miniprogram/store/room'
import { openRoomPage } from '../../support/room-page'
import type { RoomPage } from '../../support/room-page'
import { pass, useQuickTime } from '../quick-time'
import { asHost, browser, live, openRoom, useRoom } from '../use-room'

useRoom()

let phone: RoomPage
beforeAll(async () => {
  await live.rest('group_open_http_svc/create_group', { Name: 'Cups', GroupId: 'club', Type: 'Public' })
})
afterEach(() => phone.page.context().close())

describe.each(['en', 'zh'])('in %s', (language) => {
  const open = async (query: string) => {
    phone = await openRoom(`?lang=${language}&${query}`)
    return phone
  }
  const says = (refusal: Refusal) => phone.page.getByText(phone.words.refusals[refusal]).waitFor()
  const again = () => phone.page.getByRole('button', { name: phone.words.enterAgain })
  const fails = (failure: Failure) => phone.page.getByText(phone.words.failures[failure])
  const change = (more: object) =>
    live.rest('group_open_http_svc/modify_group_base_info', { GroupId: 'demo', ...more })

  test('a release without a cloud says so and offers nothing that could not help', async () => {
    await open('env=release')
    await says('no-cloud')
    expect(await again().count()).toBe(0)
  })

  test('a room that does not exist can be tried again', async () => {
    await open('room=nowhere')
    await says('not-found')
    await again().waitFor()
  })

  test('a group that is no live room is told apart', async () => {
    phone = await openRoomPage(browser, live.origin, `?lang=${language}`, (page) =>
      page.route('**/api/rooms/**', async (route) => {
        const response = await route.fetch()
        await route.fulfill({ response, json: { ...((await response.json()) as object), roomID: 'club' } })
      }),
    )
    await says('not-avchatroom')
  })

  test('a backend out of reach is told, and the room opens by itself once it answers', async () => {
    phone = await openRoomPage(browser, live.origin, `?lang=${language}`, async (page) => {
      await useQuickTime(page)
      await page.route('**/api/rooms/**', (route) => route.abort())
    })
    await says('network')
    await phone.page.unroute('**/api/rooms/**')
    await pass(phone.page, 5, phone.input)
  })

  test('who signs in on another phone is told here, and comes back by a tap', async () => {
    await open('as=jia')
    await phone.say('here')
    await phone.comment('here').last().waitFor()
    const other = await openRoom(`?lang=${language}&as=jia&phone=other`)
    await says('kicked')
    await other.page.context().close()
    await again().click()
    await phone.input.waitFor()
  })

  test('a host who has to approve is waited for in words', async () => {
    await change({ ApplyJoinOption: 'NeedPermission' })
    await open('x=1')
    await phone.say('let me in')
    await phone.signIn.getByRole('button', { name: phone.words.signIn }).click()
    await phone.page.getByText(phone.words.failures['waiting-approval']).waitFor()
    await change({ ApplyJoinOption: 'FreeAccess' })
    await phone.signIn.getByRole('button', { name: phone.words.signIn }).click()
    await phone.comment('let me in').last().waitFor()
  })

  test('a room where everybody is muted says so instead of the field', async () => {
    await change({ MuteAllMember: 'On' })
    await open('as=tao')
    await phone.page.getByText(phone.words.closed['all-muted']).waitFor()
    expect(await phone.input.isDisabled()).toBe(true)
    await change({ MuteAllMember: 'Off' })
  })

  test('a viewer who is muted on entry sees for how long', async () => {
    const mute = { GroupId: 'demo', Members_Account: ['yu'] }
    await live.rest('group_open_http_svc/forbid_send_msg', { ...mute, MuteTime: 3600 })
    await open('as=yu')
    await phone.page.getByText(phone.words.closed.muted).waitFor()
    await phone.page.getByText(/· (59:\d\d|1:00:00)/).waitFor()
    await live.rest('group_open_http_svc/forbid_send_msg', { ...mute, MuteTime: 0 })
  })

  test('a viewer whom the host removes is told so, on coming back too, and is let in when the host thinks better of it', async () => {
    await open('as=chen')
    await phone.signedIn()
    await asHost('remove', { userID: 'chen' })
    await says('removed')
    await phone.page.reload()
    await says('removed')
    expect(await again().count()).toBe(0)
    await asHost('let-back', { userID: 'chen' })
    await phone.page.reload()
    await phone.signedIn()
  })

  test('a viewer who is banned for a while is told so and may try again', async () => {
    await open('as=qing')
    await phone.signedIn()
    const ban = { GroupId: 'demo', Members_Account: ['qing'] }
    await live.rest('group_open_http_svc/ban_group_member', { ...ban, Duration: 3600 })
    await says('banned')
    await live.rest('group_open_http_svc/unban_group_member', ban)
    await again().click()
    await phone.signedIn()
  })

  test('a comment beyond what may be said in a second stays as not sent, says why, and goes out by a tap', async () => {
    await open('as=bo')
    await phone.signedIn()
    await live.control('limit', { on: true, perUser: 0 })
    await phone.say(`too soon, ${language}`)
    await fails('too-fast').waitFor()
    await live.control('limit', { on: true })
    await fails('too-fast').click()
    await fails('too-fast').waitFor({ state: 'detached' })
    await phone.sent(`too soon, ${language}`)
  })

  test('a comment with words that are not allowed asks for others, gently, and goes out with them', async () => {
    await open('as=hua')
    await phone.say('free crypto here')
    await fails('rejected').click()
    await phone.holds('free crypto here')
    await phone.say(`free delivery, ${language}`)
    await phone.comment(`free delivery, ${language}`).waitFor()
    expect(await fails('rejected').count()).toBe(0)
  })
})

test('a live that is disbanded says so in both languages, to newcomers too, and offers no way back into it', async () => {
  const phones = [await openRoom('?lang=en&as=wei'), await openRoom('?lang=zh&as=hua')]
  for (const { signedIn } of phones) await signedIn()
  await live.rest('group_open_http_svc/destroy_group', { GroupId: 'demo' })
  phones.push(await openRoom('?lang=en'), await openRoom('?lang=zh&as=lin'))
  for (const { page, words } of phones) {
    await page.getByText(words.refusals.dismissed).waitFor()
    expect(await page.getByRole('button', { name: words.enterAgain }).count()).toBe(0)
  }
  phone = phones.shift() as RoomPage
  await Promise.all(phones.map(({ page }) => page.context().close()))
})
