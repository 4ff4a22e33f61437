import type { Commands, Parts, UserCall } from './call'
import { purchaseBits } from './purchase-bits'

/**
 * What the SDK asks for right after login and this server has nothing of: conversations, one-to-one messages, ordinary
 * groups, black lists, cloud configuration. Each answer is empty but whole: an error, or a list left out, becomes an
 * unhandled rejection in the SDK, and SDK_READY waits for page_get.
 */
export function startupCommands({ app, plan }: Parts): Commands<UserCall> {
  const joinedGroups = () => ({ TotalCount: 0, GroupIdList: [] })
  const config = { int32_error_code: 0, str_error_message: '', uint32_expired_time: 3600 }
  return {
    'recentcontact.page_get': () => ({
      CompleteFlag: 1,
      SessionItem: [],
      TimeStamp: 0,
      StartIndex: 0,
      TopTimeStamp: 0,
      TopStartIndex: 0,
    }),
    'recentcontact.get_contact_group': () => ({ NextIndex: 0, GroupItem: [] }),
    // The misspelling is the protocol's own.
    'sns.black_list_get': () => ({ BlackListItem: [], StartIndex: 0, CurruentSequence: 1 }),
    'openim.authkey': () => ({ AuthKey: 'local', ExpireTime: '3600' }),
    'openim.getmsg': () => ({ Cookie: '', SyncFlag: 2, MsgList: [], EventArray: [] }),
    'openim.get_c2c_peer_mute_notifications': () => ({ MuteNotificationsList: [], UpdateSeq: 0 }),
    // AVChatRooms are never in these lists.
    'group_open_http_svc.get_joined_group_list': joinedGroups,
    'million_group_open_http_svc.get_joined_group_list': joinedGroups,
    'im_sdk_config_mgr.fetch_config': () => ({
      ...config,
      str_json_config: '{}',
      uint32_sdkappid: app.sdkAppID,
      uint64_version: 1,
    }),
    'im_sdk_config_mgr.fetch_imsdk_purchase_bitsv2': () => ({
      ...config,
      str_purchase_bits: purchaseBits(plan),
    }),
  }
}
