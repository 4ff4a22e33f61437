import { groupDataCalls } from '../wire/group-data'
import type { Commands, Parts, UserCall } from './call'

/** Counters and attributes from the SDK. */
export const groupDataCommands = ({ domain }: Parts): Commands<UserCall> =>
  Object.fromEntries(
    Object.entries(groupDataCalls(domain)).map(([name, call]) => [
      name,
      ({ body, session }: UserCall) => call(body, session.userID),
    ]),
  )
