/** What the app's plan has paid for, by the SDK's bit numbers. The SDK itself refuses what is missing (3122). */
const paidFeatures = {
  /** History on join: the SDK asks for HugeGroupHistoryMsgFlag. */
  avChatRoomHistory: 2,
  /** getGroupMemberList of an AVChatRoom by get_members. */
  avChatRoomMembers: 6,
}

/** The plan as 32 digits, bit 0 last. */
export const purchaseBits = Object.values(paidFeatures)
  .reduce((bits, bit) => bits + 2 ** bit, 0)
  .toString(2)
  .padStart(32, '0')
