import { sig } from '../../support/im'
import { openPhone } from '../../support/phone'
import type { Phone } from '../../support/phone'
import type { RoomPage } from '../../support/room-page'
import { openQuickRoom, pass } from '../quick-time'
import { live, useRoom } from '../use-room'

useRoom()

let host: Phone
let viewer: RoomPage
beforeAll(async () => {
  host = await openPhone('raw', { name: 'host' })
  const proxyServer = `${live.origin.replace('http', 'ws')}/im`
  await host.call('create', { SDKAppID: 1400000001, proxyServer })
  await host.call('login', 'host', sig('host'))
  await host.call('joinGroup', 'demo')
})
afterAll(async () => {
  await host.close()
})
beforeEach(async () => {
  viewer = await openQuickRoom('?as=lin')
})
afterEach(async () => {
  await viewer.page.context().close()
  expect(viewer.errors.filter((error) => !expected.test(error))).toEqual([])
})

/** The SDK prints a refused comment, the browser a refused socket; both are what these tests provoke. */
const expected = /^TIM .*_onSendMessageFailed|^WebSocket connection to/

const mute = (muteTime: number) =>
  host.call('tim', 'setGroupMemberMuteTime', { groupID: 'demo', userID: 'lin', muteTime })
const muteAll = (muteAllMembers: boolean) =>
  host.call('tim', 'updateGroupProfile', { groupID: 'demo', muteAllMembers })

test("the host's mute closes the viewer's input with a countdown, keeps what was typed, and opens it again", async () => {
  await viewer.say('signed in')
  await viewer.sent('signed in')
  await viewer.input.fill('half a sentence')
  await mute(600)
  await viewer.page.getByText('Muted by the host').waitFor()
  const left = viewer.page.getByText(/· (10:00|9:\d\d)/)
  const first = await left.innerText()
  await pass(viewer.page, 2, left.filter({ hasNotText: first }))
  expect(await viewer.input.isDisabled()).toBe(true)
  expect(await viewer.input.inputValue()).toBe('half a sentence')
  await mute(0)
  await viewer.page.getByText('Muted by the host').waitFor({ state: 'detached' })
  expect(await viewer.input.isDisabled()).toBe(false)
  await viewer.send.click()
  await viewer.comment('half a sentence').waitFor()
})

test('mute-all without a tip closes the input when a comment is refused, and opens it when it is lifted', async () => {
  await viewer.say('signed in once more')
  await viewer.sent('signed in once more')
  await muteAll(true)
  await viewer.say('too late')
  await viewer.page.getByText('The host has muted everyone').waitFor()
  const again = viewer.page.getByRole('button', { name: /Not sent, You are muted/ })
  await again.waitFor()
  await muteAll(false)
  // While it holds, it is read every 10 seconds.
  await pass(viewer.page, 12, viewer.page.getByText('The host has muted everyone'), 'detached')
  await again.click()
  await again.waitFor({ state: 'detached' })
  await viewer.comment('too late').waitFor()
})

test('stopping and starting the IM brings the room back without a reload', async () => {
  await viewer.say('before')
  await viewer.sent('before')
  await live.control('stop')
  const offline = viewer.page.getByText('No network. Comments will go on when it is back')
  await pass(viewer.page, 3, offline)
  await live.control('start')
  // The SDK finds out by its next request only.
  await pass(viewer.page, 20, offline, 'detached')
  await viewer.say('after')
  await viewer.comment('after').waitFor()
})
