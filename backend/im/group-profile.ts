/** What a group profile of the IM says of its room. */
export interface GroupProfile {
  readonly title: string
  readonly introduction: string
  readonly announcement: string
  readonly allMuted: boolean
}
