import { sharedCalls } from '../calls'
import type { RestCommands, RestParts } from './call'

/** The calls that the SDK has too, by REST. */
export const sharedRest = ({ domain }: RestParts): RestCommands =>
  Object.fromEntries(
    Object.entries(sharedCalls(domain)).map(([name, call]) => [name.replace('.', '/'), call]),
  )
