import { high, startLive } from './live'

test('a notice is a message of the administrator where the plan has no system notices', async () => {
  const live = await startLive()
  try {
    expect(await live.act('notice', { text: 'Two minutes' })).toEqual({ status: 200, body: {} })
    const pushed = await live.hears('NOTICE', 'Two minutes')
    expect(pushed).toContain('"From_Account":"administrator"')
    expect(pushed).toContain(high)
  } finally {
    await live.close()
  }
})
