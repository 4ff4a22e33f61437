/** What the IM app's plan and the switches of its console allow beyond what every app has. */
export interface Plan {
  /** Banning members of an AVChatRoom: the flagship plan. */
  readonly bans: boolean
  /** System notices to everybody by REST, which new customers do not get. */
  readonly systemNotices: boolean
}

/** The plan of an app that nobody said anything about. */
export const basicPlan: Plan = { bans: false, systemNotices: false }
