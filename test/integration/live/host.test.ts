import type { AppPhone } from '../../support/live-room'
import { live, useLiveRoom } from './use-live-room'

let host: AppPhone
let li: AppPhone
useLiveRoom()
beforeEach(async () => {
  host = await live.enter('host', 'host')
  li = await live.enter('li', 'li')
})

const link = (phone: AppPhone, query: Record<string, string>) => phone.call('openLink', query)
const everybodyMuted = () => live.im.im.figuresOf('room').allMuted
const mutedSeconds = (userID: string) =>
  live.im.im.figuresOf('room').members.find((member) => member.userID === userID)?.mutedSeconds

test("a link on the host's phone mutes a viewer for as long as it says, and lifts it", async () => {
  await link(host, { mute: 'li', seconds: '60' })
  await li.sees('the input closed', ({ input }) => input.kind === 'muted')
  expect(li.inputs('muted')[0]?.secondsLeft).toBe(60)
  await link(host, { mute: 'li', seconds: '0' })
  await li.sees('the input open', ({ input }) => input.kind === 'open')
})

test('a link mutes everybody and lifts it; the host speaks on', async () => {
  await link(host, { 'mute-all': 'on' })
  expect(everybodyMuted()).toBe(true)
  await li.say('anybody?')
  await li.sees('the input closed', ({ input }) => input.kind === 'all-muted')
  await host.say('a moment')
  await li.sees('the host', ({ comments }) => comments.some(({ text }) => text === 'a moment'))
  await link(host, { 'mute-all': 'off' })
  expect(everybodyMuted()).toBe(false)
})

test("the same links on a viewer's phone are refused by the server, on a guest's by the SDK", async () => {
  const guest = await live.enter('guest')
  const refusals = [
    [li, { mute: 'host', seconds: '60' }, 10007],
    [li, { 'mute-all': 'on' }, 10007],
    [guest, { mute: 'li', seconds: '60' }, 2024],
  ] as const
  for (const [phone, query, code] of refusals)
    await expect(link(phone, query)).rejects.toMatchObject({ code })
  expect([everybodyMuted(), mutedSeconds('li'), mutedSeconds('host')]).toEqual([false, 0, 0])
})

test('a link that says nothing clear, or is opened on a cloud without local codes, does nothing', async () => {
  for (const query of [{}, { mute: 'li' }, { mute: 'li', seconds: 'a while' }, { 'mute-all': 'maybe' }])
    await link(host, query)
  await host.call('useCloud', { ...live.cloud, localCodes: false })
  await link(host, { mute: 'li', seconds: '60', 'mute-all': 'on' })
  expect([everybodyMuted(), mutedSeconds('li')]).toEqual([false, 0])
})
