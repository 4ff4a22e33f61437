/** The backend and an idle fastify in one process, for the bench: sends their addresses, and ends when it is let go. */
import fastify from 'fastify'
import { startBackend, testRoom } from '../../support/backend'
import { startServer } from '../../support/database'
import { startIm } from '../../support/im'

async function main(): Promise<void> {
  const im = await startIm()
  await im.openRoom('room', 'host')
  const database = await startServer()
  const backend = await startBackend(im.url, {
    database: database.url,
    rooms: [testRoom],
  })
  const idle = fastify()
  idle.post('/im/callback', async () => ({ ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' }))
  process.send?.({ backend: backend.url, idle: await idle.listen({ host: '127.0.0.1', port: 0 }) })
  process.once('disconnect', () => {
    const close = async () => {
      await Promise.all([idle.close(), backend.close()])
      await Promise.all([im.close(), database.stop()])
    }
    close()
      .catch(console.error)
      .finally(() => process.exit())
  })
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
