import type TLS from 'im-live-sells'
import type { TlsEventNames } from 'im-live-sells'
import { announcementOf } from './custom'
import type { KickReason, LiveBus, NetworkState } from './events'
import type { DropReason } from './message-context'

type ComponentEvent = keyof TlsEventNames

/** What listening to the component needs to know. */
export interface ComponentContext {
  readonly bus: LiveBus
  readonly me: () => string
  readonly drop: (reason: DropReason) => void
}

const kickReasons = new Map<unknown, KickReason>([
  ['multipleAccount', 'another-instance'],
  ['multipleDevice', 'another-device'],
  ['userSigExpired', 'signature-expired'],
  ['REST_API_Kick', 'by-operator'],
])
const networkStates: readonly string[] = ['connecting', 'connected', 'disconnected']

/** A TIM event the component forwards whole; whatever a viewer makes it fire has no `name`. */
function forwarded(payload: unknown, name: string): Record<string, unknown> | null {
  const event = (payload ?? {}) as { name?: unknown; data?: unknown }
  return event.name === name ? ((event.data ?? {}) as Record<string, unknown>) : null
}

/**
 * Subscribes every event of im-live-sells. This table names the source of each fact: a function where the
 * component is it, `message` where the raw message is (it alone has ID and sequence, see messages.ts), `unused`
 * for events that never fire or mean nothing here.
 */
export function listenToComponent(
  tls: Pick<TLS, 'on'>,
  names: TlsEventNames,
  { bus, me, drop }: ComponentContext,
): Readonly<Record<ComponentEvent, number>> {
  const network = (payload: unknown) => {
    const state = forwarded(payload, 'netStateChange')?.state
    if (typeof state !== 'string' || !networkStates.includes(state)) return drop('forged')
    bus.emit('network', state as NetworkState)
  }
  const kicked = (payload: unknown) => {
    const reason = kickReasons.get(forwarded(payload, 'kickedOut')?.type)
    if (!reason) return drop('forged')
    bus.emit('kicked', { reason })
  }
  const profiles = (payload: unknown) => {
    const changed = forwarded(payload, 'onProfileUpdated')
    if (!Array.isArray(changed)) return drop('forged')
    for (const { userID, nick, avatar } of changed as { userID: string; nick: string; avatar: string }[]) {
      if (userID === me()) bus.emit('self', { userID, nick, avatar })
    }
  }
  const error = (payload: unknown) => {
    const raised = forwarded(payload, 'error')
    if (!raised) return drop('forged')
    bus.emit('sdkError', { code: Number(raised.code), message: String(raised.message) })
  }
  /** The sender's own echo: the SDK does not deliver one's own messages. Others' are taken from the raw message. */
  const ownEcho = (name: ComponentEvent) => (payload: unknown) => {
    const { userID, nick, avatar, value } = (payload ?? {}) as Record<string, string | undefined>
    const announce = announcementOf(name)
    if (!announce || value === undefined || userID !== me()) return
    const person = { userID, nick: nick ?? '', avatar: avatar ?? '' }
    try {
      announce(value, { person, mark: null, own: true }, bus)
    } catch {
      // An exception would reject the send that is echoed.
      drop('malformed')
    }
  }

  const sources: Record<ComponentEvent, ((payload: unknown) => void) | 'message' | 'unused'> = {
    SDK_READY: (payload) => (payload === undefined ? bus.emit('ready', {}) : drop('forged')),
    SDK_NOT_READY: (payload) =>
      forwarded(payload, 'sdkStateNotReady') ? bus.emit('notReady', {}) : drop('forged'),
    KICKED: kicked,
    NETWORK_CHANGE: network,
    PROFILE_UPDATE: profiles,
    ERROR: error,
    LIKE: ownEcho('LIKE'),
    SEND_GIFT: ownEcho('SEND_GIFT'),
    ATTENTION: ownEcho('ATTENTION'),
    CANCELATTENTION: ownEcho('CANCELATTENTION'),
    BUY_GOODS: ownEcho('BUY_GOODS'),
    USE_COUPON: ownEcho('USE_COUPON'),
    MESSAGE: 'message',
    JOIN_GROUP: 'message',
    EXIT_GROUP: 'message',
    NOTIFACATION: 'message',
    ADD_GOODS: 'message',
    ROOM_STATUS_CHANGE: 'message',
    INTRODUCTION: 'unused',
    BIT_BEGIN: 'unused',
    BIT_END: 'unused',
    BIT_CRON_RESULT: 'unused',
    BIT_FINAL_RESULT: 'unused',
    SYSTEM_NORMAL_MESSAGE: 'unused',
  }

  const heard = Object.fromEntries(Object.keys(sources).map((name) => [name, 0])) as Record<
    ComponentEvent,
    number
  >
  for (const name of Object.keys(sources) as ComponentEvent[]) {
    const source = sources[name]
    tls.on(names[name], (payload: unknown) => {
      heard[name] += 1
      if (typeof source === 'function') source(payload)
    })
  }
  return heard
}
