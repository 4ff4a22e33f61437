import type { ServerResponse } from 'node:http'
import { boot } from '../../local/boot'
import type { BootOptions } from '../../local/boot'
import { openFolder, startDatabase } from './database'
import { bodyOf, serve } from './tiny-server'

/** What a test chooses of its live room; the rest is that of `npm start` with a silent crowd and no clip. */
export type RoomChoice = Partial<Pick<BootOptions, 'language' | 'crowd' | 'clip'>>

/** A room that is open: what `npm start` runs, on a port and a database of its own. */
async function open(choice: RoomChoice) {
  const { folder, remove } = openFolder('live-room')
  const database = await startDatabase()
  const booted = await boot({
    host: '127.0.0.1',
    port: 0,
    language: 'en',
    data: folder,
    database: database.url,
    crowd: 0,
    clip: false,
    jitter: Number(process.env['JITTER'] ?? 0),
    watch: false,
    ...choice,
  })
  return {
    origin: booted.origin,
    async close() {
      await booted.close()
      await database.stop()
      remove()
    },
  }
}

/** Opens live rooms for the browser tests: POST /open answers the origin of one, POST /close takes it away again. */
async function main() {
  const rooms = new Map<string, Awaited<ReturnType<typeof open>>>()
  const calls: Record<string, (body: string) => Promise<string>> = {
    '/open': async (body) => {
      const room = await open(JSON.parse(body) as RoomChoice)
      rooms.set(room.origin, room)
      return room.origin
    },
    '/close': async (origin) => {
      const room = rooms.get(origin)
      rooms.delete(origin)
      await room?.close()
      return ''
    },
  }
  const answer = (response: ServerResponse, status: number, text: string) =>
    response.writeHead(status, { connection: 'close' }).end(text)
  const server = await serve((request, response) => {
    const call = calls[request.url ?? '']
    void bodyOf(request)
      .then((body) => call?.(body) ?? Promise.reject(new Error(`no call ${request.url}`)))
      .then(
        (text) => answer(response, 200, text),
        (error: Error) => answer(response, 500, error.stack ?? error.message),
      )
  })
  process.stdin.resume().once('end', () => {
    const closing = [...rooms.values()].map((room) => room.close())
    void Promise.all([server.close(), ...closing]).then(() => process.exit(0))
  })
  console.log(server.url)
}

void main()
