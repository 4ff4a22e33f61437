import type {
  CustomMessage,
  GroupTip,
  GroupTipMessage,
  Message,
  OtherMessage,
  SystemNotice,
  SystemNoticeMessage,
  TextMessage,
} from 'tim-wx-sdk'

type Envelope = Omit<TextMessage, 'type' | 'payload'>

const system = { from: '@TIM#SYSTEM', nick: '', avatar: '' }

/** The room that messages made here are sent to. */
export const ROOM = 'room'

let count = 0

const envelope = (more: Partial<Envelope>): Envelope => {
  const sequence = ++count
  return {
    ID: `144115-${sequence}`,
    sequence,
    time: 1_700_000_000 + sequence,
    clientTime: 1_700_000_000,
    random: sequence,
    from: 'wang',
    to: ROOM,
    nick: 'Wang',
    avatar: '',
    nameCard: '',
    flow: 'in',
    status: 'success',
    priority: 'Normal',
    conversationID: `GROUP${ROOM}`,
    conversationType: 'GROUP',
    cloudCustomData: '',
    atUserList: [],
    isRevoked: false,
    isDeleted: false,
    isModified: false,
    ...more,
  }
}

/** A comment by Wang, as MESSAGE_RECEIVED carries it; every message made here has an ID and a sequence of its own. */
export const textMessage = (text: string, more: Partial<Envelope> = {}): TextMessage => ({
  ...envelope(more),
  type: 'TIMTextElem',
  payload: { text },
})

/** A custom message by Wang. */
export const customMessage = (data: string, extension = '', more: Partial<Envelope> = {}): CustomMessage => ({
  ...envelope(more),
  type: 'TIMCustomElem',
  payload: { data, description: '', extension },
})

/** A custom message to Li alone, by Wang unless it says otherwise. */
export const directMessage = (data: string, extension = '', more: Partial<Envelope> = {}): CustomMessage =>
  customMessage(data, extension, {
    to: 'li',
    conversationType: 'C2C',
    conversationID: `C2C${more.from ?? 'wang'}`,
    ...more,
  })

type TipOf<Tip> = Tip extends GroupTip
  ? Omit<Tip, 'operatorID' | 'groupProfile'> & { operatorID?: string }
  : never

/** A group tip by the system; the host caused it unless it says otherwise. */
export const tipMessage = (tip: TipOf<GroupTip>, more: Partial<Envelope> = {}): GroupTipMessage => ({
  ...envelope({ ...system, ...more }),
  type: 'TIMGroupTipElem',
  payload: { operatorID: 'host', groupProfile: { groupID: ROOM, groupName: 'Cups' }, ...tip },
})

/** A system notice; its own `to` is the viewer, the room is in the payload. */
export const noticeMessage = (
  operationType: number,
  { groupID = ROOM, ...notice }: Partial<SystemNotice> & { groupID?: string } = {},
): SystemNoticeMessage => ({
  ...envelope({ ...system, to: 'li', conversationID: '@TIM#SYSTEM', conversationType: '@TIM#SYSTEM' }),
  type: 'TIMGroupSystemNoticeElem',
  payload: {
    operationType,
    operatorID: 'host',
    userDefinedField: '',
    messageKey: 1,
    groupProfile: { groupID, name: 'Cups' },
    ...notice,
  },
})

/** A message of a kind the room does not show. */
export const otherMessage = (type: OtherMessage['type']): OtherMessage => ({
  ...envelope({}),
  type,
  payload: undefined,
})

/** The same message with a payload that is not what its type promises. */
export const withPayload = (message: Message, payload: unknown) => ({ ...message, payload }) as Message
