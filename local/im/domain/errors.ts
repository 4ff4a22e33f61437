/** The service's error numbers that this server answers, by what they mean. */
export const codes = {
  notLoggedIn: 6014,
  kickedOut: 6208,
  serverError: 10002,
  unknownCommand: 10003,
  badParameter: 10004,
  noPermission: 10007,
  ownerCannotQuit: 10009,
  noGroup: 10010,
  badGroupID: 10015,
  refusedByBackend: 10016,
  muted: 10017,
  noAccount: 10019,
  groupIDTaken: 10021,
  tooFast: 10023,
  attributeRace: 10056,
  noPeer: 20003,
  badRequest: 60002,
  badJson: 60003,
  noSignature: 60004,
  needsAdmin: 60010,
  notInPlan: 60020,
  sigExpired: 70001,
  sigUnreadable: 70003,
  sigWrongKey: 70009,
  sigOtherUser: 70013,
  sigOtherApp: 70014,
  noApp: 70020,
  noUser: 70107,
  tooLarge: 80002,
} as const

/** What the service refuses, and why: reaches the client as ErrorCode and ErrorInfo. */
export class ImError extends Error {
  constructor(
    reason: keyof typeof codes,
    text: string,
    readonly code: number = codes[reason],
  ) {
    super(text)
  }
}
