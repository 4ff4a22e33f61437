import type { GroupChanges } from './groups'
import type { Message } from './messages'
import type { Platform } from './platforms'
import type { ProfileItem } from './accounts'
import type { Session } from './sessions'

/** What has happened, told once by the domain. Delivery makes the pushes, tips and notices of it. */
export type Fact =
  | { type: 'joined'; groupID: string; session: Session }
  | { type: 'left'; groupID: string; userID: string; platform: Platform }
  | { type: 'message'; groupID: string; message: Message; session: Session | undefined }
  | { type: 'group-changed'; groupID: string; by: string; changes: GroupChanges }
  | { type: 'muted'; groupID: string; by: string; userIDs: string[]; seconds: number }
  | { type: 'dismissed'; groupID: string; by: string }
  | { type: 'profile-changed'; userID: string; items: ProfileItem[]; session: Session | undefined }
  | { type: 'replaced'; session: Session }
