import type { Caller } from '../caller'
import { requestAs, roomPath } from '../session/request-as'
import { winningIn } from './winning'
import type { Winning } from './winning'

/** Draws a split of a red packet, one each (POST /rooms/:id/red-packets/:packetID/draw). Rejects with BackendError: `empty`, `expired`. */
export const drawPacket = async (caller: Caller, packetID: string): Promise<Winning> =>
  winningIn(
    await requestAs(caller, 'POST', `${roomPath(caller)}/red-packets/${encodeURIComponent(packetID)}/draw`),
  )
