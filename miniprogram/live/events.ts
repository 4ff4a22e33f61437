import type { CustomEvents } from './custom-events'

/** Who a fact is about; `nick` may be empty (FAQ 1: fall back to the userID), `avatar` is a URL or empty. */
export interface Person {
  readonly userID: string
  readonly nick: string
  readonly avatar: string
}

/** The place of a message in its room: `id` is the SDK's, `sequence` rises per room, `time` in seconds. */
export interface MessageMark {
  readonly id: string
  readonly sequence: number
  readonly time: number
}

/** What changed in the group profile; a key that is absent did not change, an empty string was cleared. */
export interface ProfileChange {
  readonly name?: string
  readonly announcement?: string
  readonly introduction?: string
  readonly allMuted?: boolean
  readonly ownerID?: string
  /** Group custom fields by key, as strings. */
  readonly fields: Readonly<Record<string, string>>
}

/** Network of the IM connection, as NET_STATE_CHANGE names it. */
export type NetworkState = 'connecting' | 'connected' | 'disconnected'

/** Why the SDK signed the viewer out (KICKED_OUT types). */
export type KickReason = 'another-device' | 'another-instance' | 'signature-expired' | 'by-operator'

/** Who says something of themselves by a custom message. What costs money reaches nobody without the backend's receipt. */
export interface Said {
  readonly person: Person
  /** Null for the echo of what was sent here. */
  readonly mark: MessageMark | null
  readonly own: boolean
}

/** How far the broadcast is. */
export type BroadcastState = 'waiting' | 'live' | 'paused' | 'ended'

/** One typed event per fact; names are ours, SDK spellings stop at `live/`. */
export interface LiveEvents extends CustomEvents {
  comment: { person: Person; mark: MessageMark; text: string; own: boolean }
  joined: { person: Person; mark: MessageMark }
  quit: { person: Person; mark: MessageMark }
  /** A notice to everyone: a system notice without a type. */
  notice: { text: string; mark: MessageMark }
  profile: ProfileChange
  /** `seconds` from now; 0 lifts the mute. */
  muted: { userID: string; seconds: number }
  removed: { userIDs: readonly string[] }
  banned: { userIDs: readonly string[]; seconds: number }
  unbanned: { userIDs: readonly string[] }
  dismissed: Record<string, never>
  /** The viewer quit on a native client and means all of them (FAQ 4, together): the membership is over here too. */
  quitElsewhere: Record<string, never>
  /** The viewer quit on a native client and means that one alone (FAQ 4, independent): here they are to be back at once. */
  rejoinWanted: Record<string, never>
  network: NetworkState
  kicked: { reason: KickReason }
  ready: Record<string, never>
  notReady: Record<string, never>
  /** The viewer's own profile changed, here or on another device. */
  self: Person
  /** An error the SDK reports outside of any call. */
  sdkError: { code: number; message: string }
  /** `level` is how eager the viewer is. */
  like: Said & { count: number; level: number }
  gift: Said & { giftID: string; count: number }
  follow: Said
  unfollow: Said
  purchase: Said & { productID: string; skuID: string; count: number }
  couponClaim: Said & { couponID: string }
  packetDraw: Said & { packetID: string }
  /** The products on show, the one being explained first; none once they are withdrawn. */
  productsShown: { productIDs: readonly string[] }
  /** `startsAt` in seconds; null where nobody said. */
  roomStatus: { state: BroadcastState; startsAt: number | null }
  totals: { likes: number; follows: number }
  /** Coupons or red packets by these IDs were dropped and may still be open. */
  dropped: { ids: readonly string[] }
}

export type LiveEventType = keyof LiveEvents
export type LiveHandler<K extends LiveEventType> = (fact: LiveEvents[K]) => void

/** A typed event bus; `on` returns its own undo, and one handler that throws does not stop the others. */
export class LiveBus {
  private readonly handlers = new Map<LiveEventType, Set<(fact: never) => void>>()

  constructor(private readonly onError: (error: unknown) => void) {}

  on<K extends LiveEventType>(type: K, handler: LiveHandler<K>): () => void {
    const set = this.handlers.get(type) ?? new Set()
    this.handlers.set(type, set)
    set.add(handler)
    return () => void set.delete(handler)
  }

  emit<K extends LiveEventType>(type: K, fact: LiveEvents[K]): void {
    for (const handler of [...(this.handlers.get(type) ?? [])] as LiveHandler<K>[]) {
      try {
        handler(fact)
      } catch (error) {
        this.onError(error)
      }
    }
  }

  clear(): void {
    this.handlers.clear()
  }
}
