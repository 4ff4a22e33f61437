import { sharedCalls } from '../calls'
import type { Commands, Parts, UserCall } from './call'

/** The calls that REST has too, as commands of the SDK. */
export const sharedCommands = ({ domain }: Parts): Commands<UserCall> =>
  Object.fromEntries(
    Object.entries(sharedCalls(domain)).map(([name, call]) => [
      name,
      ({ body, session }: UserCall) => call(body, session.userID),
    ]),
  )
