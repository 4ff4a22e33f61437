import path from 'node:path'
import { parseArgs } from 'node:util'
import { openDatabase } from './database/connect'
import { startEmbedded } from './database/embedded'
import { reasonOf } from './database/reason'
import { readSettings } from './env'
import { createIm } from './im/im'
import { imRest } from './im/rest'
import { openRoom } from './room/open'
import { createRooms } from './room/rooms'
import type { PlayerSetting } from './room/room'

const USAGE = `npm run room -w backend -- <roomID> --title <title> [--host <userID>] [--introduction <text>]
  [--announcement <text>] [--player live-player|hls|clip|poster] [--src <url>] [--poster <url>]`

const text = { type: 'string' } as const
const options = {
  title: text,
  host: text,
  introduction: text,
  announcement: text,
  player: { ...text, default: 'poster' },
  src: { ...text, default: '' },
  poster: { ...text, default: '' },
}

/** An operator's way to open a room, in the environment of the backend, which may run meanwhile. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  const { title, host: hostID = null, introduction, announcement, player, src, poster } = values
  const [roomID] = positionals
  if (roomID === undefined || title === undefined) throw new Error(USAGE)
  const { database, data, backend } = readSettings(process.env)
  const embedded = database === null ? await startEmbedded(path.join(data, 'postgres')) : null
  const { db, close } = await openDatabase(database ?? embedded?.url ?? '', (error) =>
    console.error(reasonOf(error)),
  )
  try {
    await openRoom(
      { im: createIm(imRest(backend.im)), rooms: createRooms(db) },
      {
        roomID,
        title,
        hostID,
        player: { kind: player as PlayerSetting['kind'], src, poster },
        ...(introduction !== undefined && { introduction }),
        ...(announcement !== undefined && { announcement }),
      },
    )
    console.log(`The room ${roomID} is open.`)
  } finally {
    await close()
    if (!embedded?.found) await embedded?.stop()
  }
}

main().catch((error: unknown) => {
  console.error(reasonOf(error))
  process.exitCode = 1
})
