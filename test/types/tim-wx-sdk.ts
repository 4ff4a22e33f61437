/** Compiled, never run: what the types of tim-wx-sdk promise, and what they refuse. */
import TIM from 'tim-wx-sdk'
import type * as Tim from 'tim-wx-sdk'
import type { Same } from './same'

type Values<Prefix extends string> = Tim.TYPES[Extract<keyof Tim.TYPES, `${Prefix}${string}`>]

export const constants: [
  Same<Tim.NetState, Values<'NET_STATE_'>>,
  Same<Tim.KickedOutType, Values<'KICKED_OUT_'>>,
  Same<Tim.Priority, Values<'MSG_PRIORITY_'>>,
  Same<Tim.Role, Values<'GRP_MBR_ROLE_'>>,
  Same<Tim.JoinGroupResult['status'], Values<'JOIN_STATUS_'>>,
  Same<Tim.GroupTip['operationType'], Values<'GRP_TIP_'>>,
  Same<Tim.Message['conversationType'], Values<'CONV_'>>,
] = [true, true, true, true, true, true, true]

export function events(tim: Tim.ChatSDK) {
  tim.on(TIM.EVENT.NET_STATE_CHANGE, ({ data }) => {
    const state: 'connected' | 'connecting' | 'disconnected' = data.state
    return state
  })
  tim.on(
    TIM.EVENT.KICKED_OUT,
    ({ name, data }) => [name, data.type] satisfies ['kickedOut', Tim.KickedOutType],
  )
  tim.on(TIM.EVENT.ERROR, ({ data }) => data.code.toFixed() + data.message.trim())
  tim.on(TIM.EVENT.PROFILE_UPDATED, ({ data }) => data.map((profile) => profile.nick.trim()))
  tim.on(TIM.EVENT.GROUP_COUNTER_UPDATED, ({ data }) => data.key.trim() + data.value.toFixed())

  // @ts-expect-error the name of the constant is not the name of the event
  tim.on('MESSAGE_RECEIVED', () => {})
  // @ts-expect-error no such event
  tim.on(TIM.EVENT.GROUP_MUTED, () => {})
  // @ts-expect-error messages come as an array
  tim.on(TIM.EVENT.MESSAGE_RECEIVED, ({ data }) => void data.payload)
  // @ts-expect-error a handler of another event
  tim.off(TIM.EVENT.KICKED_OUT, (event: Tim.TimEvent<'netStateChange'>) => event.data.state)
}

export const data: [
  Same<Tim.EventMap['sdkStateReady'], undefined>,
  Same<Tim.EventMap['onMessageReceived'], Tim.Message[]>,
  Same<Tim.EventMap['netStateChange'], { state: Tim.NetState }>,
  Same<Tim.EventMap['onTopicCreated'], unknown>,
] = [true, true, true, true]

export function messages(message: Tim.Message): string {
  switch (message.type) {
    case TIM.TYPES.MSG_TEXT:
      // @ts-expect-error a text has no extension
      void message.payload.extension
      return message.payload.text
    case TIM.TYPES.MSG_CUSTOM:
      return message.payload.data + message.payload.extension
    case TIM.TYPES.MSG_GRP_TIP:
      return tips(message.payload)
    case TIM.TYPES.MSG_GRP_SYS_NOTICE:
      return message.payload.userDefinedField
    default: {
      const unpromised: Same<typeof message.payload, unknown> = true
      return `${unpromised}`
    }
  }
}

export function tips(tip: Tim.GroupTip): string {
  // @ts-expect-error only a profile tip has it
  void tip.newGroupProfile
  switch (tip.operationType) {
    case TIM.TYPES.GRP_TIP_GRP_PROFILE_UPDATED:
      // @ts-expect-error the name comes as groupName
      void tip.newGroupProfile.name
      return tip.newGroupProfile.groupName ?? tip.newGroupProfile.notification ?? ''
    case TIM.TYPES.GRP_TIP_MBR_PROFILE_UPDATED: {
      // @ts-expect-error it holds the operator, not the people concerned
      void tip.userIDList
      const seconds: Same<(typeof tip.memberList)[number]['muteTime'], number | undefined> = true
      return `${seconds}`
    }
    case TIM.TYPES.GRP_TIP_BAN_AVCHATROOM_MEMBER:
      return tip.memberList.map(({ userID, duration = 0 }) => userID + duration.toFixed()).join()
    default:
      return tip.memberList.map(({ userID, nick }) => userID + nick).join()
  }
}

export async function calls(tim: Tim.ChatSDK) {
  const text = { to: 'room', conversationType: TIM.TYPES.CONV_GROUP, payload: { text: 'hi' } } as const
  const sent = await tim.sendMessage(await tim.createTextMessage(text))
  const own: string = sent.data.message.payload.text

  const joined = await tim.joinGroup({ groupID: 'room', type: TIM.TYPES.GRP_AVCHATROOM })
  // @ts-expect-error missing for a guest, and in a room one is in already
  void joined.data.group.ownerID
  const muteAll: Same<Tim.Group['muteAllMembers'], boolean | 'On' | 'Off'> = true

  // @ts-expect-error before SDK_READY it is a rejected promise: await it
  void tim.sendMessage(tim.createTextMessage(text))
  // @ts-expect-error custom fields are strings
  await tim.createCustomMessage({ ...text, payload: { data: 'LIKE', extension: { count: 1 } } })
  // @ts-expect-error not a priority
  await tim.createTextMessage({ ...text, priority: 'Urgent' })
  // @ts-expect-error an AVChatRoom bans for a time
  await tim.deleteGroupMember({ groupID: 'room', userIDList: ['bob'] })
  // @ts-expect-error the guide's spelling, which the SDK refuses
  await tim.joinGroup({ groupId: 'room' })
  // @ts-expect-error a name of the later Chat SDK
  void tim.isReady
  return [own, muteAll]
}
