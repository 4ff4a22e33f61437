import type { Attribute, AttributeChange } from './attributes'
import type { Counted } from './counters'
import type { GroupChanges } from './groups'
import type { Message } from './messages'
import type { Platform } from './platforms'
import type { ProfileItem } from './accounts'
import type { Role } from './roles'
import type { KickType, Session } from './sessions'

/** How long a ban lasts, and why. */
export interface Restriction {
  seconds: number
  reason: string
}

/** `items` are those that the change is about. */
interface AttributesChanged {
  type: 'attributes-changed'
  groupID: string
  by: string
  change: AttributeChange
  seq: number
  items: Attribute[]
}

/** What has happened, told once by the domain. Delivery makes the pushes, tips and notices of it. */
export type Fact =
  | { type: 'joined'; groupID: string; session: Session }
  | { type: 'left'; groupID: string; userID: string; platform: Platform }
  | { type: 'message'; groupID: string; message: Message; session: Session | undefined }
  | { type: 'direct'; to: string; message: Message; session: Session | undefined; sync: boolean }
  | { type: 'group-changed'; groupID: string; by: string; changes: GroupChanges }
  | { type: 'counted'; groupID: string; by: string; seq: number; values: Counted[] }
  | AttributesChanged
  | { type: 'muted'; groupID: string; by: string; userIDs: string[]; seconds: number }
  /** Told while they are still members; all were. `ban` is there if they are banned, not only taken out. */
  | { type: 'removed'; groupID: string; by: string; userIDs: string[]; ban: Restriction | undefined }
  | { type: 'role-changed'; groupID: string; by: string; userID: string; role: Role }
  | { type: 'unbanned'; groupID: string; by: string; userIDs: string[] }
  /** A system notice with content of the app's own, to everybody in the group or to some. */
  | { type: 'notice'; groupID: string; by: string; content: string; to: string[] | undefined }
  | { type: 'dismissed'; groupID: string; by: string }
  | { type: 'profile-changed'; userID: string; items: ProfileItem[]; session: Session | undefined }
  | { type: 'kicked-out'; session: Session; how: KickType }
