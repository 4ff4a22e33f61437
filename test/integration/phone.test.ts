import type { AddressInfo } from 'node:net'
import { WebSocketServer } from 'ws'
import { localApp } from '../../local/im/app'
import { sig } from '../support/im'
import { openPhone } from '../support/phone'

test('what nobody catches on a phone is told by that phone, and by no other', async () => {
  const [first, second] = await Promise.all([openPhone('raw'), openPhone('raw')])
  await first.call('stumble')
  expect(await first.unhandled()).toEqual([
    expect.stringContaining('a rejection'),
    expect.stringMatching(/^uncaught: .*an exception/),
  ])
  expect(await second.unhandled()).toEqual([])
  await Promise.all([first.close(), second.close()])
})

test('a phone that is killed is gone without a goodbye, and who waits for it hears so with its complaints', async () => {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 })
  const connected = new Promise<number>((resolve) =>
    server.once('connection', (socket) => socket.once('close', resolve)),
  )
  const phone = await openPhone('raw', { name: 'flat' })
  const proxyServer = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`
  const opened = new Promise((resolve) => server.once('connection', resolve))
  await phone.call('create', { SDKAppID: localApp.sdkAppID, proxyServer })
  await opened
  await phone.call('stumble')
  const unanswered = expect(phone.call('login', 'alice', sig('alice'))).rejects.toThrow(
    /flat: .*the thread ended/,
  )
  const waiting = expect(phone.until(() => false, 'what never comes')).rejects.toThrow('I stumbled')
  await phone.kill()
  await Promise.all([unanswered, waiting])
  // 1006: no close frame came.
  expect(await connected).toBe(1006)
  await expect(phone.call('stumble')).rejects.toThrow('cannot stumble')
  server.close()
})
