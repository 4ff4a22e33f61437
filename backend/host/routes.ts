import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { CouponTerms } from '../coupon/coupon'
import { checked, Refused } from '../http/refused'
import { FOREVER, isGroupGone } from '../im/im'
import { groupTexts } from '../im/texts'
import type { Moderation } from '../moderation/moderation'
import { PacketTerms } from '../red-packet/packet'
import type { FollowGroup } from '../room/follow-group'
import { mustGoOn } from '../room/rooms'
import type { Rooms } from '../room/rooms'
import type { Callers } from '../session/callers'
import { userIDForm } from '../session/codes'
import type { Drops } from './drops'
import type { Host } from './host'

/** As many as fit the 512 bytes of a group field. */
const MOST_SHOWN = 15

const Show = z.strictObject({ productIDs: z.array(z.string().min(1).max(32)).max(MOST_SHOWN) })
const Status = z.strictObject({
  state: z.enum(['waiting', 'live', 'paused', 'ended']),
  /** In seconds. */
  startsAt: z
    .int()
    .min(0)
    .max(2 ** 32)
    .nullable()
    .default(null),
})
const Announcement = z.strictObject({ text: groupTexts.notification })
const Notice = z.strictObject({ text: groupTexts.notification.min(1) })
const Switch = z.strictObject({ on: z.boolean() })
const userID = z.string().regex(userIDForm, 'must be a userID: 1 to 32 of A-Z a-z 0-9 _ -')
const Person = z.strictObject({ userID })
const Assistant = z.strictObject({ userID, on: z.boolean() })
const Mute = z.strictObject({
  userIDs: z.array(userID).min(1).max(100),
  /** 0 lifts it. */
  seconds: z.int().min(0).max(FOREVER),
})

/** A coupon is made and dropped at once; `seconds` is how long viewers can claim it. */
const CouponDrop = CouponTerms.extend({
  seconds: z
    .int()
    .min(1)
    .max(24 * 3600),
})

interface HostOptions {
  readonly host: Host
  readonly drops: Drops
  readonly moderation: Moderation
  readonly rooms: Rooms
  readonly followGroup: FollowGroup
  readonly callers: Callers
}

type Called = FastifyRequest<{ Params: { id: string } }>

/**
 * `POST /rooms/:id/<what the host does>`, each -> `{}`: show, status, announcement, notice, mute, mute-all, remove,
 * let-back; drop-coupon -> `{couponID}`, drop-red-packet -> `{packetID}`; and by the host alone: assistants, disband.
 * 401 without a session, 403 for anybody else, whatever they say about themselves; 409 `disbanded` for all but disband
 * once the room has ended for good.
 */
export const hostRoutes: FastifyPluginAsync<HostOptions> = async (
  app,
  { host, drops, moderation, rooms, followGroup, callers },
) => {
  const steered = async (request: Called) => rooms.mustSteer(request.params.id, callers.of(request))
  const owned = async (request: Called) => {
    const room = await steered(request)
    if (room.hostID !== callers.of(request))
      throw new Refused(403, 'not-allowed', 'only the host of this room may do this')
    return room
  }

  /** A route whose caller is asked about before anything of the body is read. */
  const route = <Body>(
    name: string,
    body: z.ZodType<Body>,
    allowed: typeof steered,
    act: (roomID: string, body: Body, by: string) => Promise<object | void>,
  ) =>
    app.post<{ Params: { id: string } }>(`/rooms/:id/${name}`, async (request) => {
      const room = await allowed(request)
      const { roomID } = name === 'disband' ? room : mustGoOn(room)
      const wish = checked(body, request.body, 'body')
      try {
        return (await act(roomID, wish, callers.of(request))) ?? {}
      } catch (error) {
        // Somebody else may have disbanded the group, and no webhook told.
        if (isGroupGone(error)) mustGoOn(await followGroup(roomID))
        throw error
      }
    })

  route('show', Show, steered, (roomID, { productIDs }) => host.show(roomID, [...new Set(productIDs)]))
  route('status', Status, steered, (roomID, { state, startsAt }) =>
    host.setStatus(roomID, state, startsAt === null ? null : new Date(startsAt * 1000)),
  )
  route('announcement', Announcement, steered, (roomID, { text }) => host.announce(roomID, text))
  route('notice', Notice, steered, (roomID, { text }) => host.notice(roomID, text))
  route('mute-all', Switch, steered, (roomID, { on }) => host.muteAll(roomID, on))
  route('mute', Mute, steered, (roomID, { userIDs, seconds }, by) =>
    moderation.mute(roomID, by, userIDs, seconds),
  )
  route('remove', Person, steered, (roomID, { userID }, by) => moderation.remove(roomID, by, [userID]))
  route('let-back', Person, steered, (roomID, { userID }, by) => moderation.letBack(roomID, by, userID))
  route('drop-coupon', CouponDrop, steered, async (roomID, { seconds, ...terms }) => ({
    couponID: await drops.coupon(roomID, terms, seconds),
  }))
  route('drop-red-packet', PacketTerms, steered, async (roomID, terms) => ({
    packetID: await drops.redPacket(roomID, terms),
  }))
  route('assistants', Assistant, owned, (roomID, { userID, on }) => rooms.setAssistant(roomID, userID, on))
  route('disband', z.strictObject({}), owned, (roomID) => host.disband(roomID))
}
