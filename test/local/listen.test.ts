import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { listen } from '../../local/listen'

const servers: Server[] = []
const newServer = () => {
  const server = createServer((_, response) => response.end())
  servers.push(server)
  return server
}
afterEach(() =>
  Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve)))),
)
const portOf = (server: Server) => (server.address() as AddressInfo).port

test('asked for any port, it says which one it is', async () => {
  const server = newServer()
  const port = await listen(server, '127.0.0.1', 0)
  expect(port).toBeGreaterThan(0)
  expect(port).toBe(portOf(server))
})

test('a port that is taken is left to its owner, and a later one is taken', async () => {
  const owner = newServer()
  const taken = await listen(owner, '127.0.0.1', 0)
  const server = newServer()
  const port = await listen(server, '127.0.0.1', taken)
  expect(port).toBeGreaterThan(taken)
  expect(port).toBeLessThanOrEqual(taken + 20)
  expect((await fetch(`http://127.0.0.1:${port}`)).status).toBe(200)
  expect(server.listenerCount('error')).toBe(0)
})

test('an error that is not a taken port is told, and no other port is tried', async () => {
  await expect(listen(newServer(), '127.0.0.1', 65_536)).rejects.toMatchObject({
    code: 'ERR_SOCKET_BAD_PORT',
  })
})
