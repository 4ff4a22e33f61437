import { eventually } from '../../support/eventually'
import { holdIntervals, tick } from '../../support/intervals'
import { startLiveRoom } from '../../support/live-room'
import type { AppPhone, LiveRoomFixture } from '../../support/live-room'

type Options = Parameters<typeof startLiveRoom>

let live: LiveRoomFixture
let host: AppPhone
let li: AppPhone
/** A live room whose host and one viewer are there. */
async function open(setting: Options[1] = {}, im: Options[0] = {}) {
  live = await startLiveRoom(im, setting)
  host = await live.enter('host', 'host')
  li = await live.enter('li', 'li')
}
afterEach(async () => {
  jest.useRealTimers()
  const unhandled = await live.unhandled()
  await live.close()
  expect(unhandled).toEqual([])
})

const ask = (phone: AppPhone, name: string, value: object | '', priority: 'High' | 'Low' = 'High') =>
  phone.call('announce', name, value && JSON.stringify(value), priority)
/** Li's other phone, a native one, quits the room. */
const quitOn = (platform: string) => live.im.control('quit', { userID: 'li', groupID: 'room', platform })
const membersOf = () => live.im.im.figuresOf('room').members.map(({ userID }) => userID)
const told = async (as: string) => (await live.backend.call('GET', '/api/rooms/room', { as })).body

test("a mute that the host asks for by a message closes the viewer's input, and the message is shown to nobody", async () => {
  await open()
  const before = li.state().comments.length
  await ask(host, 'MUTE_MEMBER', { Members_Account: ['li'], MuteTime: 60 })
  await li.sees('the input closed', ({ input }) => input.kind === 'muted')
  expect(li.inputs('muted')[0]?.secondsLeft).toBeGreaterThan(55)
  expect(li.state().comments).toHaveLength(before)
  await ask(host, 'MUTE_MEMBER', { Members_Account: ['li'], MuteTime: 0 })
  await li.sees('the input open', ({ input }) => input.kind === 'open')
})

test('the same asked for by a viewer is refused, and mutes nobody', async () => {
  await open()
  await expect(ask(li, 'MUTE_MEMBER', { Members_Account: ['host'], MuteTime: 60 })).rejects.toThrow()
  await expect(ask(li, 'REMOVE_MEMBER', { Members_Account: ['host'] })).rejects.toThrow()
  await host.say('still here')
  await li.sees('the host', ({ comments }) => comments.some(({ text }) => text === 'still here'))
})

test.each([
  ['without bans in the plan', false],
  ['with bans in the plan', true],
])('a viewer whom the host removes is out and cannot come back, %s; the others stay', async (_plan, bans) => {
  await open({ plan: { bans } }, { plan: { bans } })
  const wang = await live.enter('wang', 'wang')
  await ask(host, 'REMOVE_MEMBER', { Members_Account: ['li'] })
  await li.sees('that they are out', ({ room }) => room.phase === 'refused')
  await host.say('where were we?')
  await wang.sees('the host', ({ comments }) => comments.some(({ text }) => text === 'where were we?'))
  expect(li.texts()).toEqual([])
  await li.act('enterAgain')
  await li.sees('the refusal again', ({ room }) => room.refusal === 'removed')
})

test('together: who quits on a native phone becomes a guest here', async () => {
  await open({ quitPolicy: 'together' })
  await quitOn('iOS')
  await li.sees('a guest', ({ viewer, session }) => viewer.phase === 'guest' && session === 'guest')
  expect(membersOf()).not.toContain('li')
  expect(li.state().room).toMatchObject({ phase: 'open', refusal: null })
})

test('independent: who quits on a native phone is a member again here, and nobody sees them go or come', async () => {
  await open({ quitPolicy: 'independent' })
  await host.sees('Li come in', ({ comments }) => comments.some(({ kind }) => kind === 'joined'))
  const lines = () => host.state().comments.filter(({ kind }) => kind !== 'comment')
  const before = lines()
  await quitOn('Android')
  await eventually(() => membersOf().includes('li'), 'Li to be a member again')
  await li.say('here')
  await host.sees('the comment', ({ comments }) => comments.some(({ text }) => text === 'here'))
  expect(li.state().viewer.phase).toBe('member')
  expect(lines()).toEqual(before)
})

test('what is said on the way back in goes out once one is in', async () => {
  await open({ quitPolicy: 'independent' })
  await live.im.control('delay', { ms: 300 })
  await quitOn('Android')
  // By then the phone has not heard yet that it is.
  await eventually(() => membersOf().includes('li'), 'Li to be a member again')
  await li.say('here')
  await host.sees('the comment', ({ comments }) => comments.some(({ text }) => text === 'here'))
})

test('who quits on the web itself is left alone', async () => {
  await open({ quitPolicy: 'independent' })
  await li.act('leave')
  await host.say('anybody?')
  await host.sees('the comment sent', ({ comments }) => comments.some(({ state }) => state === 'sent'))
  expect(membersOf()).not.toContain('li')
})

test('comments beyond 40 in a second are reported as lost, and only those', async () => {
  let stopped: number | null = null
  holdIntervals()
  await open({}, { limits: true, clock: { now: () => stopped ?? Date.now() } })
  const say = (n: number) =>
    live.im.rest('group_open_http_svc/send_group_msg', {
      GroupId: 'room',
      From_Account: 'li',
      Random: n,
      MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: `comment ${n}` } }],
    })
  stopped = Date.now()
  await Promise.all(Array.from({ length: 50 }, (_, n) => say(n)))
  stopped = null
  const arrived = `select count(*)::int as arrived from expected_messages where arrived`
  await eventually(
    async () => (await live.backend.query(arrived))[0]?.['arrived'] === 40,
    'the others to arrive',
  )
  await live.backend.query(`update expected_messages set at = at - interval '20 seconds'`)
  tick(5000)
  expect(await eventually(() => live.backend.backend.losses.of('room'), 'the losses')).toBe(10)
  expect((await told('li'))['comments']).toHaveLength(40)
})

test('likes and follows are counted before they are delivered, and every phone reads the totals from the group', async () => {
  await open()
  await ask(li, 'LIKE', { count: 7, level: 1 }, 'Low')
  await ask(li, 'ATTENTION', '', 'Low')
  await ask(host, 'LIKE', { count: 3, level: 1 }, 'Low')
  const field = async () => {
    const { GroupInfo } = await live.im.rest('group_open_http_svc/get_group_info', { GroupIdList: ['room'] })
    const [group] = GroupInfo as { AppDefinedData?: { Key: string; Value: string }[] }[]
    return group?.AppDefinedData?.find(({ Key }) => Key === 'room_stats')?.Value
  }
  await eventually(async () => (await field()) === '{"likes":10,"follows":1}', 'the totals in the group')
  expect(await told('li')).toMatchObject({ likes: 10, follows: 1, following: true })
  expect(await told('wang')).toMatchObject({ following: false })
})
