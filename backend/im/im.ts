import type { GroupProfile } from './group-profile'
import { ImFailure, ImRefusal } from './rest'
import type { CallIm } from './rest'

/** Priorities as FAQ 7 of the guide has them. */
export type MessagePriority = 'High' | 'Normal' | 'Low' | 'Lowest'

/** Somebody's public profile. */
export interface Profile {
  readonly userID: string
  readonly nick: string
  readonly avatar: string
}

/** A custom message, as im-live-sells reads it: `name` becomes the event, `value` its extension. */
export interface CustomMessage {
  readonly name: string
  readonly value: string
}

/** What may change in a group profile; what is left out stays. */
export interface GroupChange extends Partial<GroupProfile> {
  /** Group custom fields by key. */
  readonly fields?: Readonly<Record<string, string>>
}

/** What the backend does in the IM, as verbs; each is one call of the REST API as an app administrator. */
export interface Im {
  /** Mutes members for `seconds`; 0 lifts it. */
  mute(roomID: string, userIDs: readonly string[], seconds: number): Promise<void>
  /** Takes members out of the room and keeps them out until `unban`; needs a plan with bans. At most 20 at once. */
  ban(roomID: string, userIDs: readonly string[]): Promise<void>
  /** Lets banned users join again. */
  unban(roomID: string, userIDs: readonly string[]): Promise<void>
  /** Opens an AVChatRoom; the host gets an account if they have none. One that is there keeps its members and gets this profile. */
  open(
    roomID: string,
    hostID: string | null,
    profile: GroupChange & { readonly title: string },
  ): Promise<void>
  /** Puts everybody out and ends the room for good; one that is gone already is no error. */
  disband(roomID: string): Promise<void>
  /** Reads the group profile; null where the group is gone. */
  read(roomID: string): Promise<Partial<GroupProfile> | null>
  /** Changes the group profile; every phone hears of it by tip 6. */
  describe(roomID: string, change: GroupChange): Promise<void>
  /** A system notice to everybody in the room; needs a plan with system notices. */
  notice(roomID: string, text: string): Promise<void>
  /** A custom message to everybody in the room; the before-send callback is not asked about it. */
  say(roomID: string, message: CustomMessage, priority: MessagePriority): Promise<void>
  /** A custom message to one user, on all their devices. */
  tell(userID: string, message: CustomMessage): Promise<void>
}

/** The longest time that the IM takes, in seconds, which means for good. */
export const FOREVER = 2 ** 32 - 1

const group = 'group_open_http_svc'
const random = () => Math.floor(Math.random() * 2 ** 32)

/** The one element of a custom message, in the words of the REST API. */
export const custom = ({ name, value }: CustomMessage) => [
  { MsgType: 'TIMCustomElem', MsgContent: { Data: name, Desc: '', Ext: value } },
]

/** Says the verbs through the REST API. */
export function createIm(call: CallIm): Im {
  return {
    async mute(GroupId, Members_Account, MuteTime) {
      await call(`${group}/forbid_send_msg`, { GroupId, Members_Account, MuteTime })
    },
    async ban(GroupId, Members_Account) {
      await call(`${group}/ban_group_member`, { GroupId, Members_Account, Duration: FOREVER })
    },
    async unban(GroupId, Members_Account) {
      await call(`${group}/unban_group_member`, { GroupId, Members_Account })
    },
    async open(GroupId, hostID, profile) {
      const owner = hostID === null ? {} : { Owner_Account: hostID }
      if (hostID !== null) await call('im_open_login_svc/account_import', { UserID: hostID })
      try {
        await call(`${group}/create_group`, { GroupId, Type: 'AVChatRoom', ...owner, ...inGroup(profile) })
      } catch (error) {
        if (!refusedWith(error, GROUP_EXISTS)) throw error
        await call(`${group}/modify_group_base_info`, { GroupId, ...inGroup(profile) })
      }
    },
    async disband(GroupId) {
      await call(`${group}/destroy_group`, { GroupId }).catch((error: unknown) => {
        if (!isGroupGone(error)) throw error
      })
    },
    async read(roomID) {
      const command = `${group}/get_group_info`
      const answer = await call(command, { GroupIdList: [roomID], ResponseFilter: inProfile })
      const [info] = (answer['GroupInfo'] ?? []) as readonly GroupInfo[]
      if (!info) throw new ImFailure(`${command}: the answer has no group`)
      if (!info.ErrorCode) return profileIn(info)
      if (GROUP_GONE.includes(info.ErrorCode)) return null
      throw new ImRefusal(command, info.ErrorCode, info.ErrorInfo ?? '')
    },
    async describe(GroupId, change) {
      await call(`${group}/modify_group_base_info`, { GroupId, ...inGroup(change) })
    },
    async notice(GroupId, Content) {
      await call(`${group}/send_group_system_notification`, { GroupId, Content })
    },
    async say(GroupId, message, MsgPriority) {
      const MsgBody = custom(message)
      const ForbidCallbackControl = ['ForbidBeforeSendMsgCallback', 'ForbidAfterSendMsgCallback']
      const order = { GroupId, Random: random(), MsgPriority, MsgBody, ForbidCallbackControl }
      await call(`${group}/send_group_msg`, order)
    },
    async tell(To_Account, message) {
      // Kept for nobody who is away: it is an order to a client that runs now.
      const order = { To_Account, MsgRandom: random(), MsgLifeTime: 0, MsgBody: custom(message) }
      await call('openim/sendmsg', { SyncOtherMachine: 2, ...order })
    },
  }
}

/** The ID is taken, by somebody or by this app; and there is no such group. */
const GROUP_EXISTS = [10021, 10025]
const GROUP_GONE = [10010]

const refusedWith = (error: unknown, codes: readonly number[]) =>
  error instanceof ImRefusal && codes.includes(error.code)

/** Whether the IM refused because there is no such group any more. */
export const isGroupGone = (error: unknown): boolean => refusedWith(error, GROUP_GONE)

/** One group in the answer of get_group_info; the switch of mute-all has an old and a new name. */
interface GroupInfo {
  readonly ErrorCode?: number
  readonly ErrorInfo?: string
  readonly Name?: string
  readonly Introduction?: string
  readonly Notification?: string
  readonly ShutUpAllMember?: string
  readonly MuteAllMember?: string
}

const inProfile = {
  GroupBaseInfoFilter: ['Name', 'Introduction', 'Notification', 'ShutUpAllMember', 'MuteAllMember'],
}

/** What the answer tells; a part that is missing is not known. PostgreSQL takes any character in a text but NUL. */
function profileIn({ Name, Introduction, Notification, ...info }: GroupInfo): Partial<GroupProfile> {
  const switched = info.MuteAllMember ?? info.ShutUpAllMember
  const texts = { title: Name, introduction: Introduction, announcement: Notification }
  const told = Object.entries(texts).flatMap(([part, text]) =>
    typeof text === 'string' ? [[part, text.replaceAll('\0', '')]] : [],
  )
  return {
    ...(Object.fromEntries(told) as Partial<GroupProfile>),
    ...(switched !== undefined && { allMuted: switched === 'On' }),
  }
}

/** A change in the words of the REST API. */
function inGroup({ title, introduction, announcement, allMuted, fields }: GroupChange) {
  const values = fields && Object.entries(fields).map(([Key, Value]) => ({ Key, Value: fitting(Key, Value) }))
  return {
    ...(title !== undefined && { Name: title }),
    ...(introduction !== undefined && { Introduction: introduction }),
    ...(announcement !== undefined && { Notification: announcement }),
    ...(allMuted !== undefined && { MuteAllMember: allMuted ? 'On' : 'Off' }),
    ...(values && { AppDefinedData: values }),
  }
}

const KEY_BYTES = 16
const VALUE_BYTES = 512

/** The value, if key and value fit a group custom field of the IM; throws otherwise. */
function fitting(key: string, value: string): string {
  if (Buffer.byteLength(key) > KEY_BYTES) throw new Error(`the field ${key} has more than ${KEY_BYTES} bytes`)
  if (Buffer.byteLength(value) > VALUE_BYTES)
    throw new Error(
      `the value of the field ${key} has more than ${VALUE_BYTES} bytes: put IDs there, not texts`,
    )
  return value
}
