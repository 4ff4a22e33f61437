import { z } from 'zod'
import { Refused } from '../http/refused'
import { FOREVER } from '../im/im'
import { drop, refuse } from '../webhook/before-send'
import type { Judge, Verdict } from '../webhook/before-send'
import { valueOf } from '../webhook/message'
import type { RoomMessage } from '../webhook/message'
import type { Moderation } from './moderation'

/** What only the backend says, as the app administrator. */
const ordersOfOurs = [
  'ADD_GOODS',
  'ROOM_STATUS_CHANGE',
  'DROP',
  'NOTICE',
  'REMOVED',
  'QUIT_GROUP',
  'REJOIN_GROUP',
]

const members = (most: number) =>
  z
    .array(z.string().regex(/^[\w@#.-]{1,32}$/))
    .min(1)
    .max(most)
const Mute = z.object({ Members_Account: members(100), MuteTime: z.number().int().min(0).max(FOREVER) })
const Remove = z.object({ Members_Account: members(20) })

/**
 * Carries out what the host and the assistants ask for by custom messages (FAQ 2 and 3), which then reach nobody, and
 * refuses the words of the backend in anybody's mouth.
 */
export function controlJudge(moderation: Moderation): Judge {
  const requests: Record<string, (roomID: string, by: string, value: unknown) => Promise<void>> = {
    MUTE_MEMBER(roomID, by, value) {
      const { Members_Account, MuteTime } = Mute.parse(value)
      return moderation.mute(roomID, by, Members_Account, MuteTime)
    },
    REMOVE_MEMBER(roomID, by, value) {
      return moderation.remove(roomID, by, Remove.parse(value).Members_Account)
    },
  }
  const requestOf = ({ custom }: RoomMessage) =>
    custom && Object.hasOwn(requests, custom.name) ? requests[custom.name] : undefined

  return {
    concerns: (message) =>
      message.custom !== null &&
      (ordersOfOurs.includes(message.custom.name) || requestOf(message) !== undefined),
    async judge(message): Promise<Verdict> {
      const { roomID, from, custom } = message
      const request = requestOf(message)
      if (!request || !custom) return refuse('only the backend says this')
      try {
        await request(roomID, from, valueOf(custom))
        return drop
      } catch (error) {
        if (error instanceof Refused) return refuse(error.message)
        if (error instanceof z.ZodError) return refuse(`${custom.name}: ${z.prettifyError(error)}`)
        throw error
      }
    },
    otherwise: refuse('the backend cannot do this now; try again'),
  }
}
