import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { callRest, openRoom } from '../../support/im'
import { codeOf, createVisitors, hears } from './visitors'

const root = path.resolve(__dirname, '../../..')
const data = mkdtempSync(path.join(tmpdir(), 'local-im-'))
let origin = ''
let server: ChildProcess | undefined
const visitors = createVisitors(() => `${origin.replace('http', 'ws')}/im`)

/** Runs local/im as a process of its own; the port stays the one it got first. */
async function boot() {
  const env = { ...process.env, DATA: data, PORT: origin ? new URL(origin).port : '0' }
  const child = spawn(process.execPath, ['--import', 'tsx', 'local/im/serve.ts'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  server = child
  for await (const line of child.stdout as AsyncIterable<Buffer>) {
    const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(line.toString()) ?? []
    if (!address) continue
    origin = address
    return
  }
  throw new Error('local/im ended before it was ready')
}

async function kill() {
  const gone = new Promise((resolve) => server?.once('exit', resolve))
  server?.kill('SIGKILL')
  await gone
}

afterAll(async () => {
  await kill()
  rmSync(data, { recursive: true, force: true })
})

test('after the server was killed, everybody is still in the room, the muted are still muted, and numbers rise', async () => {
  await boot()
  await openRoom(origin, 'live', 'host', { Notification: 'Sale at nine' })
  const host = await visitors.member('host', 'live')
  const alice = await visitors.member('alice', 'live')
  const guest = await visitors.guest('live')
  await alice.call('tim', 'updateMyProfile', { nick: 'Alice' })
  const loud = await visitors.member('loud', 'live')
  const mute = { GroupId: 'live', Members_Account: ['loud'], MuteTime: 600 }
  expect(await callRest(origin, 'group_open_http_svc/forbid_send_msg', mute)).toMatchObject({ ErrorCode: 0 })
  await alice.call('sendText', 'live', 'before')
  const before = await hears(guest, 'before')

  await kill()
  await boot()
  const Text = 'the server is back'
  await callRest(origin, 'group_open_http_svc/send_group_msg', {
    GroupId: 'live',
    MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text } }],
  })
  await Promise.all([host, alice, guest, loud].map((phone) => phone.pass(20)))
  await Promise.all([host, alice, guest].map((phone) => hears(phone, Text)))
  expect(await codeOf(loud.call('sendText', 'live', 'BUY'))).toBe(10017)
  await alice.call('sendText', 'live', 'after')
  const after = await hears(guest, 'after')
  await hears(host, 'after')
  expect(after).toMatchObject({ from: 'alice', nick: 'Alice' })
  expect(after.sequence).toBeGreaterThan(before.sequence)

  const info = await callRest(origin, 'group_open_http_svc/get_group_info', { GroupIdList: ['live'] })
  expect(info).toMatchObject({
    GroupInfo: [{ Owner_Account: 'host', Notification: 'Sale at nine', MemberNum: 3 }],
  })
  expect(await visitors.leave()).toEqual([])
})
