/** What the app's plan and console switches allow beyond what every app has. */
export interface Plan {
  /** Banning members of AVChatRooms: the flagship plan, and its switch in the console. */
  bans: boolean
  /** send_group_system_notification. New customers of any plan do not have it. */
  systemNotices: boolean
}

/** The flagship plan as a new customer has it. */
export const newCustomer: Plan = { bans: true, systemNotices: false }
