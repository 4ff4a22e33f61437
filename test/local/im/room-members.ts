import type { TestIm } from '../../support/im'
import { connect } from './wire-client'

/** The wire name of sending a group message. */
export const send = 'group_open_http_svc.send_group_msg'

let random = 0

/** The body of send_group_msg with a text for the room "live". */
export const text = (Text: string, more: object = {}) => ({
  GroupId: 'live',
  Random: ++random,
  MsgPriority: 'Normal',
  MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text } }],
  ...more,
})

/** A wire client that is logged in, in the room "live", and gets its pushes. */
export async function memberOf(im: TestIm, userID: string) {
  const client = await connect(im.proxyServer)
  await client.login(userID)
  await client.ask('group_open_http_svc.apply_join_group', { GroupId: 'live' })
  await client.ask('group_open_http_svc.get_group_self_member_info', { GroupIdList: ['live'] })
  return client
}

export type WireMember = Awaited<ReturnType<typeof memberOf>>

/** The texts that were pushed to a client, in the order in which they came. */
export const heard = ({ received }: WireMember) =>
  received.flatMap(({ body }) => {
    const found = /"Text":"([^"]*)"/.exec(JSON.stringify(body['EventArray'] ?? ''))
    return found?.[1] === undefined ? [] : [found[1]]
  })

/** Waits until a text was pushed to a client. */
export const hears = (client: WireMember, wanted: string) =>
  client.pushed((body) => JSON.stringify(body).includes(`"Text":"${wanted}"`))
