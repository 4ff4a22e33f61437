/** `TIM.EVENT`: all events of the running SDK by their wire names. */
export interface EVENT {
  readonly SDK_READY: 'sdkStateReady'
  readonly SDK_NOT_READY: 'sdkStateNotReady'
  readonly SDK_DESTROY: 'sdkDestroy'
  readonly SDK_RELOAD: 'sdkReload'
  readonly MESSAGE_RECEIVED: 'onMessageReceived'
  readonly MESSAGE_MODIFIED: 'onMessageModified'
  readonly MESSAGE_REVOKED: 'onMessageRevoked'
  readonly MESSAGE_READ_BY_PEER: 'onMessageReadByPeer'
  readonly MESSAGE_READ_RECEIPT_RECEIVED: 'onMessageReadReceiptReceived'
  readonly MESSAGE_EXTENSIONS_UPDATED: 'onMessageExtensionsUpdated'
  readonly MESSAGE_EXTENSIONS_DELETED: 'onMessageExtensionsDeleted'
  readonly CONVERSATION_LIST_UPDATED: 'onConversationListUpdated'
  readonly TOTAL_UNREAD_MESSAGE_COUNT_UPDATED: 'onTotalUnreadMessageCountUpdated'
  readonly CONVERSATION_GROUP_LIST_UPDATED: 'onConversationGroupListUpdated'
  readonly CONVERSATION_IN_GROUP_UPDATED: 'onConversationInGroupUpdated'
  readonly GROUP_LIST_UPDATED: 'onGroupListUpdated'
  readonly GROUP_SYSTEM_NOTICE_RECEIVED: 'receiveGroupSystemNotice'
  readonly GROUP_ATTRIBUTES_UPDATED: 'groupAttributesUpdated'
  readonly GROUP_COUNTER_UPDATED: 'onGroupCounterUpdated'
  readonly TOPIC_CREATED: 'onTopicCreated'
  readonly TOPIC_DELETED: 'onTopicDeleted'
  readonly TOPIC_UPDATED: 'onTopicUpdated'
  readonly PROFILE_UPDATED: 'onProfileUpdated'
  readonly USER_STATUS_UPDATED: 'onUserStatusUpdated'
  readonly BLACKLIST_UPDATED: 'blacklistUpdated'
  readonly FRIEND_LIST_UPDATED: 'onFriendListUpdated'
  readonly FRIEND_GROUP_LIST_UPDATED: 'onFriendGroupListUpdated'
  readonly FRIEND_APPLICATION_LIST_UPDATED: 'onFriendApplicationListUpdated'
  readonly KICKED_OUT: 'kickedOut'
  readonly ERROR: 'error'
  readonly NET_STATE_CHANGE: 'netStateChange'
}

/** `TIM.TYPES`: the constants a live room meets (the running SDK has more). */
export interface TYPES {
  readonly MSG_TEXT: 'TIMTextElem'
  readonly MSG_CUSTOM: 'TIMCustomElem'
  readonly MSG_GRP_TIP: 'TIMGroupTipElem'
  readonly MSG_GRP_SYS_NOTICE: 'TIMGroupSystemNoticeElem'

  readonly MSG_PRIORITY_HIGH: 'High'
  readonly MSG_PRIORITY_NORMAL: 'Normal'
  readonly MSG_PRIORITY_LOW: 'Low'
  readonly MSG_PRIORITY_LOWEST: 'Lowest'

  readonly CONV_C2C: 'C2C'
  readonly CONV_GROUP: 'GROUP'
  readonly CONV_SYSTEM: '@TIM#SYSTEM'

  readonly GRP_WORK: 'Private'
  readonly GRP_PUBLIC: 'Public'
  readonly GRP_MEETING: 'ChatRoom'
  readonly GRP_AVCHATROOM: 'AVChatRoom'
  readonly GRP_COMMUNITY: 'Community'

  readonly GRP_MBR_ROLE_OWNER: 'Owner'
  readonly GRP_MBR_ROLE_ADMIN: 'Admin'
  readonly GRP_MBR_ROLE_MEMBER: 'Member'
  readonly GRP_MBR_ROLE_CUSTOM: 'Custom'

  readonly GRP_TIP_MBR_JOIN: 1
  readonly GRP_TIP_MBR_QUIT: 2
  readonly GRP_TIP_MBR_KICKED_OUT: 3
  readonly GRP_TIP_MBR_SET_ADMIN: 4
  readonly GRP_TIP_MBR_CANCELED_ADMIN: 5
  readonly GRP_TIP_GRP_PROFILE_UPDATED: 6
  readonly GRP_TIP_MBR_PROFILE_UPDATED: 7
  readonly GRP_TIP_BAN_AVCHATROOM_MEMBER: 10
  readonly GRP_TIP_UNBAN_AVCHATROOM_MEMBER: 11

  readonly JOIN_STATUS_SUCCESS: 'JoinedSuccess'
  readonly JOIN_STATUS_ALREADY_IN_GROUP: 'AlreadyInGroup'
  readonly JOIN_STATUS_WAIT_APPROVAL: 'WaitAdminApproval'

  readonly KICKED_OUT_MULT_ACCOUNT: 'multipleAccount'
  readonly KICKED_OUT_MULT_DEVICE: 'multipleDevice'
  readonly KICKED_OUT_USERSIG_EXPIRED: 'userSigExpired'
  readonly KICKED_OUT_REST_API: 'REST_API_Kick'

  readonly NET_STATE_CONNECTED: 'connected'
  readonly NET_STATE_CONNECTING: 'connecting'
  readonly NET_STATE_DISCONNECTED: 'disconnected'
}
