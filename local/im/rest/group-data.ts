import { groupDataCalls } from '../wire/group-data'
import type { RestCommands, RestParts } from './call'

/** Counters and attributes by REST. */
export const groupDataRest = ({ domain }: RestParts): RestCommands =>
  Object.fromEntries(
    Object.entries(groupDataCalls(domain)).map(([name, call]) => [name.replace('.', '/'), call]),
  )
