import { startIm, type TestIm } from '../../support/im'
import { connect } from './wire-client'

let im: TestIm
beforeEach(async () => {
  im = await startIm()
  await im.openRoom('live', 'host')
})
afterEach(() => im.close())

const service = 'group_open_http_svc'
const call = (command: string, body: object) => im.rest(`${service}/${command}`, { GroupId: 'live', ...body })

async function member(userID: string) {
  const client = await connect(im.proxyServer)
  await client.login(userID)
  await client.ask(`${service}.apply_join_group`, { GroupId: 'live' })
  return client
}

describe('counters', () => {
  const update = (Mode: string, ...GroupCounter: object[]) =>
    call('update_group_counter', { Mode, GroupCounter })

  test('are set, increased and decreased, and start at 0', async () => {
    await update('Set', { Key: 'like', Value: 5 }, { Key: 'gift', Value: 1 })
    await update('Increase', { Key: 'like', Value: 3 })
    expect(await update('Decrease', { Key: 'fresh', Value: 2 })).toMatchObject({
      GroupCounter: [{ Key: 'fresh', Value: -2 }],
    })
    expect(await call('get_group_counter', {})).toMatchObject({
      GroupCounter: [
        { Key: 'like', Value: 8 },
        { Key: 'gift', Value: 1 },
        { Key: 'fresh', Value: -2 },
      ],
    })
    expect(await call('get_group_counter', { GroupCounterKeys: ['gift'] })).toMatchObject({
      GroupCounter: [{ Key: 'gift', Value: 1 }],
    })
  })

  test.each([
    ['a key of 129 bytes', { Key: 'x'.repeat(129), Value: 1 }],
    ['a value that is no number', { Key: 'like', Value: '1' }],
    ['half a like', { Key: 'like', Value: 0.5 }],
  ])('refuse %s and keep their values', async (_what, counter) => {
    await update('Set', { Key: 'like', Value: 5 })
    expect(await update('Increase', { Key: 'gift', Value: 1 }, counter)).toMatchObject({ ErrorCode: 10004 })
    expect(await call('get_group_counter', {})).toMatchObject({ GroupCounter: [{ Key: 'like', Value: 5 }] })
  })

  test('are twenty at most, and no viewer from outside changes them', async () => {
    const twenty = Array.from({ length: 20 }, (_, n) => ({ Key: `key ${n}`, Value: n }))
    expect(await update('Set', ...twenty)).toMatchObject({ ErrorCode: 0 })
    expect(await update('Set', { Key: 'more', Value: 1 })).toMatchObject({ ErrorCode: 10004 })
    const stranger = await connect(im.proxyServer)
    await stranger.login('bob')
    const body = { GroupId: 'live', Mode: 'Set', GroupCounter: [{ Key: 'key 1', Value: 9 }] }
    expect(await stranger.ask(`${service}.update_group_counter`, body)).toMatchObject({ ErrorCode: 10007 })
  })
})

describe('attributes', () => {
  const items = async () =>
    (await im.rest('group_open_attr_http_svc/get_group_attr', { GroupId: 'live' }))['GroupAttrAry']

  test('are replaced, changed, removed and cleared', async () => {
    await call('set_group_attr', {
      GroupAttr: [
        { key: 'a', value: '1' },
        { key: 'b', value: '2' },
      ],
    })
    await call('modify_group_attr', { GroupAttr: [{ key: 'b', value: '3' }] })
    expect(await items()).toMatchObject([
      { key: 'a', value: '1', seq: 1 },
      { key: 'b', value: '3', seq: 2 },
    ])
    await call('delete_group_attr', { GroupAttr: [{ key: 'a' }] })
    expect(await items()).toMatchObject([{ key: 'b' }])
    await call('set_group_attr', { GroupAttr: [{ key: 'c', value: '4' }] })
    expect(await items()).toMatchObject([{ key: 'c' }])
    await call('clear_group_attr', {})
    expect(await items()).toEqual([])
  })

  test.each([
    ['17 keys', Array.from({ length: 17 }, (_, n) => ({ key: `k${n}`, value: '' }))],
    ['a key of 33 bytes', [{ key: 'x'.repeat(33), value: '' }]],
    ['a value over 4 KB', [{ key: 'a', value: 'x'.repeat(4097) }]],
    ['more than 16 KB', Array.from({ length: 5 }, (_, n) => ({ key: `k${n}`, value: 'x'.repeat(4000) }))],
  ])('with %s are refused', async (_what, GroupAttr) => {
    expect(await call('set_group_attr', { GroupAttr })).toMatchObject({ ErrorCode: 10004 })
    expect(await items()).toEqual([])
  })

  test('of two members who change the same one, the second is told to read first', async () => {
    const [alice, bob] = [await member('alice'), await member('bob')]
    const change = (value: string, seq: number) => ({
      GroupId: 'live',
      AttrMainSeq: 0,
      AttrControl: ['RaceConflict'],
      GroupAttr: [{ key: 'stage', value, seq }],
    })
    expect(await alice.ask(`${service}.modify_group_attr`, change('left', 0))).toMatchObject({
      AttrMainSeq: 1,
      GroupAttr: [{ key: 'stage', seq: 1 }],
    })
    expect(await bob.ask(`${service}.modify_group_attr`, change('right', 0))).toMatchObject({
      ErrorCode: 10056,
    })
    expect(await bob.ask(`${service}.modify_group_attr`, change('right', 1))).toMatchObject({ ErrorCode: 0 })
    expect(await items()).toMatchObject([{ key: 'stage', value: 'right' }])
  })
})
