import path from 'node:path'
import { readAllowedHosts } from '../gate/allowed-hosts'
import { openGate } from '../gate'
import { createPreview } from './index'

// Stands alone: node --import tsx local/preview/serve.ts [root], PORT (default 8090), ALLOWED_HOSTS.
const root = path.resolve(process.argv[2] ?? path.join(__dirname, '../../miniprogram'))

async function main(): Promise<void> {
  const { PORT = '8090', ALLOWED_HOSTS = '' } = process.env
  const allowedHosts = readAllowedHosts(ALLOWED_HOSTS)
  const gate = await openGate({ host: '127.0.0.1', port: Number(PORT), tries: 0, allowedHosts })
  const preview = createPreview({ root, watch: true, allowedHosts: ['127.0.0.1', 'localhost'] })
  gate.serve(preview)
  console.log(`preview of ${root}: ${gate.origin}/`)
  process.once('SIGINT', () => void Promise.all([preview.close(), gate.close()]))
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
