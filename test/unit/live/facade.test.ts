import type { ChatSDK, TimSdk } from 'tim-wx-sdk'
import type { guardSdk as GuardSdk } from '../../../miniprogram/live/facade'
import { beInertPhone } from '../../support/inert-wx'

const options = { sdkAppID: 1400000001, imServer: 'ws://127.0.0.1:9', logLevel: 2 } as const

let TIM: TimSdk
let guardSdk: typeof GuardSdk
beforeAll(async () => {
  beInertPhone()
  TIM = (await import('tim-wx-sdk')).default
  guardSdk = (await import('../../../miniprogram/live/facade')).guardSdk
})
afterAll(() => {
  jest.useRealTimers()
  jest.restoreAllMocks()
})

test('the log level is the configured one, whatever im-live-sells asks for', async () => {
  const TLS = (await import('im-live-sells')).default
  const instance: ChatSDK = TIM.create({ SDKAppID: options.sdkAppID, proxyServer: options.imServer })
  const setLogLevel = jest.spyOn(instance, 'setLogLevel')
  const sdk = guardSdk(options)
  expect(sdk.tim).toBe(instance)
  new TLS({ TIM: sdk.module, SDKAppID: options.sdkAppID, roomID: 'room', userName: '', userSig: '' })
  expect(setLogLevel.mock.calls).toEqual([[2]])
  await sdk.close()
})

test('the SDK has one instance for an app, and another one after a visit is closed', async () => {
  const first = guardSdk(options)
  expect(guardSdk(options).tim).toBe(first.tim)
  await first.close()
  expect(guardSdk(options).tim).not.toBe(first.tim)
})
