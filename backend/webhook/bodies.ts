import { z } from 'zod'

const Sent = {
  GroupId: z.string().min(1),
  From_Account: z.string().min(1),
  Random: z.number(),
  MsgId: z.string().optional(),
  /** In ms. */
  EventTime: z.coerce.number().optional(),
  // Whatever a client put there: read with care, one element at a time.
  MsgBody: z.array(z.unknown()),
}

/** A message before it is delivered. */
export const Before = z.object({ CallbackCommand: z.literal('Group.CallbackBeforeSendMsg'), ...Sent })

/** A message that was delivered; MsgTime in seconds. */
export const After = z.object({
  CallbackCommand: z.literal('Group.CallbackAfterSendMsg'),
  ...Sent,
  MsgSeq: z.number().int(),
  MsgTime: z.number().int(),
})

const Exited = z.object({
  CallbackCommand: z.literal('Group.CallbackAfterMemberExit'),
  GroupId: z.string().min(1),
  ExitType: z.string(),
  ExitMemberList: z.array(z.object({ Member_Account: z.string().min(1) })),
})

/** Name, introduction, announcement or picture were changed, by SDK or REST; the body has what changed, as somebody says. */
const Changed = z.object({
  CallbackCommand: z.literal('Group.CallbackAfterGroupInfoChanged'),
  GroupId: z.string().min(1),
  Name: z.unknown().optional(),
  Introduction: z.unknown().optional(),
  Notification: z.unknown().optional(),
})

const Destroyed = z.object({
  CallbackCommand: z.literal('Group.CallbackAfterGroupDestroyed'),
  GroupId: z.string().min(1),
})

/** Webhooks that may be switched on in the console and change nothing here. */
const Unheeded = z.object({
  CallbackCommand: z.literal([
    'Group.CallbackSendMsgException',
    'Group.CallbackAfterNewMemberJoin',
    'State.StateChange',
  ]),
})

/** The webhooks that this backend takes, by their CallbackCommand. */
export const Hook = z.discriminatedUnion('CallbackCommand', [
  Before,
  After,
  Exited,
  Changed,
  Destroyed,
  Unheeded,
])
