import { createServer } from 'node:http'
import path from 'node:path'
import { createPreview } from './index'

// Stands alone: node --import tsx local/preview/serve.ts [root], PORT (default 8090).
const root = path.resolve(process.argv[2] ?? path.join(__dirname, '../../miniprogram'))
const preview = createPreview({ root, watch: true, allowedHosts: ['127.0.0.1', 'localhost'] })
const server = createServer((request, response) => {
  if (!preview.handle(request, response)) response.writeHead(404).end()
})
server.listen(Number(process.env['PORT'] ?? 8090), '127.0.0.1', () => {
  const address = server.address()
  console.log(`preview of ${root}: http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`)
})
process.once('SIGINT', () => {
  void preview.close()
  server.close()
})
