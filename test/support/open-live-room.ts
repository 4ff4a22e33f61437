import { roomControls } from './room-controls'
import type { RoomChoice } from './room-server'

/** Opens what `npm start` runs, for one test file, in the process that all files share (room-server.ts). */
export async function openLiveRoom(choice: RoomChoice = {}) {
  const server = process.env['E2E_ROOM_SERVER']
  if (!server) throw new Error('no room server: run the e2e project with its globalSetup')
  const call = async (name: string, body: string) => {
    const answer = await fetch(`${server}/${name}`, { method: 'POST', body })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`the room did not ${name}: ${text}`)
    return text
  }
  const origin = await call('open', JSON.stringify(choice))
  return {
    origin,
    ...roomControls(origin),
    /** Takes it away with all that is in it; rejects if anything of it does not end well. */
    close: () => call('close', origin),
  }
}

export type OpenLiveRoom = Awaited<ReturnType<typeof openLiveRoom>>
