import { readAllowedHosts } from '../gate/allowed-hosts'
import { openGate } from '../gate'
import { createIm } from '.'
import { memoryStore } from './domain/store'
import { fileStore } from './snapshot'

/**
 * Local IM as a process of its own: PORT (0 or nothing = any free one), DATA (a folder; nothing = forget at the end),
 * WEBHOOK_URL and WEBHOOK_TOKEN (the app's backend; nothing = no webhooks, unsigned ones), ALLOWED_HOSTS (names beside
 * its own).
 */
const { PORT = '0', DATA, WEBHOOK_URL, WEBHOOK_TOKEN, ALLOWED_HOSTS = '' } = process.env

async function main(): Promise<void> {
  const allowedHosts = readAllowedHosts(ALLOWED_HOSTS)
  const gate = await openGate({ host: '127.0.0.1', port: Number(PORT), tries: 0, allowedHosts })
  gate.serve(
    createIm({
      store: DATA ? fileStore(DATA) : memoryStore,
      ...(WEBHOOK_URL && { webhooks: { url: WEBHOOK_URL, ...(WEBHOOK_TOKEN && { token: WEBHOOK_TOKEN }) } }),
    }),
  )
  console.log(`local IM on ${gate.origin}`)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
