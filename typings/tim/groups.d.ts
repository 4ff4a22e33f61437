/** One custom field of a room, a member or a user. */
export interface CustomField {
  key: string
  value: string
}

export type Role = 'Owner' | 'Admin' | 'Member' | 'Custom'

/** A room. Numbers the server did not send are ''. */
export interface Group {
  groupID: string
  name: string
  avatar: string
  type: 'Private' | 'Public' | 'ChatRoom' | 'AVChatRoom' | 'Community'
  introduction: string
  notification: string
  ownerID: string
  /** Seconds since 1970. */
  createTime: number | ''
  memberCount: number | ''
  maxMemberCount: number | ''
  joinOption: string
  inviteOption: string
  groupCustomField: CustomField[]
  /** A string, and so always true as a condition, in the answer to `joinGroup`; a boolean everywhere else. */
  muteAllMembers: boolean | 'On' | 'Off'
  /** Filled by `getGroupProfile` alone; in the answer to `joinGroup` its fields are ''. */
  selfInfo: { userID: string; role: Role | ''; nameCard: string; joinTime: number | '' }
}

/** What a profile tip (6) says: the changed fields only, the name under `groupName`. */
export interface NewGroupProfile {
  groupName?: string
  introduction?: string
  notification?: string
  avatar?: string
  ownerID?: string
  muteAllMembers?: boolean
  groupCustomField?: CustomField[]
}

/** A person in a group tip. */
export interface TipMember {
  userID: string
  nick: string
  avatar: string
}

/** A member of a room. `role` is '' and `muteUntil` 0 in the list of an AVChatRoom, real in a member profile. */
export interface GroupMember {
  userID: string
  nick: string
  avatar: string
  nameCard: string
  role: Role | ''
  /** Seconds since 1970. */
  joinTime: number | ''
  /** Seconds since 1970; 0 or past when not muted. */
  muteUntil: number
  memberCustomField: CustomField[]
}

/** A user. Fields nobody set are empty. */
export interface Profile {
  userID: string
  nick: string
  avatar: string
  gender: 'Gender_Type_Unknown' | 'Gender_Type_Female' | 'Gender_Type_Male' | ''
  birthday: number
  location: string
  selfSignature: string
  language: number
  level: number
  role: number
  profileCustomField: CustomField[]
}
