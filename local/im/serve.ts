import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createIm } from '.'
import { memoryStore } from './domain/store'
import { fileStore } from './snapshot'

/**
 * Local IM as a process of its own: PORT (0 or nothing = any free one), DATA (a folder; nothing = forget at the end),
 * WEBHOOK_URL and WEBHOOK_TOKEN (the app's backend; nothing = no webhooks, unsigned ones).
 */
const { PORT = '0', DATA, WEBHOOK_URL, WEBHOOK_TOKEN } = process.env

const server = createServer((request, response) => {
  if (!im.handle(request, response)) response.writeHead(404).end()
})
const im = createIm({
  server,
  store: DATA ? fileStore(DATA) : memoryStore,
  ...(WEBHOOK_URL && { webhooks: { url: WEBHOOK_URL, ...(WEBHOOK_TOKEN && { token: WEBHOOK_TOKEN }) } }),
})

server.listen(Number(PORT), '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  console.log(`local IM on http://127.0.0.1:${port}`)
})
