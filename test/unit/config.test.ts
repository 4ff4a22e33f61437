import type { CloudConfig } from '../../miniprogram/config'

/** The configured cloud, as it is read in this WeChat environment; `ext` is what ext.json holds. */
async function cloudIn(envVersion: string, ext?: unknown): Promise<CloudConfig | null> {
  Object.assign(globalThis, {
    wx: {
      getAccountInfoSync: () => ({ miniProgram: { envVersion } }),
      getExtConfigSync: () => ext,
    },
  })
  jest.resetModules()
  const { cloud } = await import('../../miniprogram/config')
  return cloud()
}

test('while developing the cloud is this machine, where npm start serves', async () => {
  expect(await cloudIn('develop')).toMatchObject({
    imServer: 'ws://127.0.0.1:8080/im',
    backend: 'http://127.0.0.1:8080/api',
    localCodes: true,
  })
})

test('the preview hands over the address it is served from', async () => {
  expect(await cloudIn('develop', { origin: 'http://127.0.0.1:9090' })).toMatchObject({
    imServer: 'ws://127.0.0.1:9090/im',
    backend: 'http://127.0.0.1:9090/api',
  })
  expect(await cloudIn('develop', { origin: 'https://example.com' })).toMatchObject({
    imServer: 'wss://example.com/im',
  })
})

test.each([{}, { origin: 7 }, undefined])('an ext config of %p hands over nothing', async (ext) => {
  expect(await cloudIn('develop', ext)).toMatchObject({ backend: 'http://127.0.0.1:8080/api' })
})

test.each(['trial', 'release'])(
  'for %s no cloud is configured, and none of this machine is taken',
  async (env) => {
    expect(await cloudIn(env, { origin: 'http://127.0.0.1:9090' })).toBeNull()
  },
)
