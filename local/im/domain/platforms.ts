import type { Session } from './sessions'

/** Where an act comes from, in the words of a webhook's OptPlatform. */
export type Platform = 'RESTAPI' | 'Web' | 'Android' | 'iOS' | 'Windows' | 'Mac' | 'iPad' | 'Unknown'

const web = [7, 8]

/** The platform of a login. The words have none for the Mini Program, whose SDK is the web SDK. */
export const platformOf = ({ platform }: Session): Platform => (web.includes(platform) ? 'Web' : 'Unknown')
