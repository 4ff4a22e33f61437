import { live } from './use-room'

/** Somebody's comment, by the IM's REST API: as fast as the IM takes them, and with no phone; throws if it is refused. */
export async function say(userID: string, text: string): Promise<void> {
  const { ErrorCode, ErrorInfo } = await live.rest('group_open_http_svc/send_group_msg', {
    GroupId: 'demo',
    From_Account: userID,
    Random: Math.floor(Math.random() * 2 ** 31),
    MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: text } }],
  })
  if (ErrorCode !== 0) throw new Error(`the IM refused "${text}": ${ErrorInfo}`)
}
