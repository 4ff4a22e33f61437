import type { CloudConfig } from '../config'

/** Who calls the backend about which room; `as` names a demo user where local codes are taken. */
export interface Caller {
  readonly cloud: CloudConfig
  readonly roomID: string
  readonly as?: string | undefined
}
