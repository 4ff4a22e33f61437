import type { CustomMessage } from 'tim-wx-sdk'
import type { DropReason, MessageContext } from './message-context'

/** What the server asks of one viewer's own client, by the name the custom message carries. */
const orders = {
  /** To the room or to the viewer alone: the host removed these users (FAQ 3, without bans in the plan). */
  REMOVED: ({ bus }, value) => {
    const users = value['Members_Account']
    if (!Array.isArray(users) || !users.every((user) => typeof user === 'string')) return 'malformed'
    bus.emit('removed', { userIDs: users })
    return null
  },
  QUIT_GROUP: (context, value) => membership(context, value, 'quitElsewhere'),
  REJOIN_GROUP: (context, value) => membership(context, value, 'rejoinWanted'),
} satisfies Record<string, (context: MessageContext, value: Record<string, unknown>) => DropReason | null>

/** The viewer's membership of this room, by FAQ 4. */
function membership(
  { bus, roomID }: MessageContext,
  { groupID }: Record<string, unknown>,
  fact: 'quitElsewhere' | 'rejoinWanted',
): DropReason | null {
  if (typeof groupID !== 'string') return 'malformed'
  if (groupID !== roomID) return 'other-room'
  bus.emit(fact, {})
  return null
}

/** The names a message to one user may carry; a message to the room may carry `REMOVED` alone. */
export const isOrder = (name: string): name is keyof typeof orders =>
  Object.prototype.hasOwnProperty.call(orders, name)

/** Passes an order on as a fact, if its sender may give it; shows nothing. Throws for a value that is no JSON. */
export function applyOrder(name: keyof typeof orders, message: CustomMessage, context: MessageContext): void {
  if (!context.authority.maySteer(message.from)) return context.drop('forged')
  const value = JSON.parse(message.payload.extension) as Record<string, unknown>
  const reason = orders[name](context, value)
  if (reason) context.drop(reason)
}
