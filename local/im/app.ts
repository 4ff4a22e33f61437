/** An IM app as the console knows it: its number, its signing key, and its administrators' UserIDs. */
export interface App {
  sdkAppID: number
  key: string
  admins: readonly string[]
}

/** The app that local/im serves when it is given none. Its key is public and opens nothing outside this machine. */
export const localApp: App = {
  sdkAppID: 1400000001,
  key: 'local-test-key-known-to-everybody-and-valid-nowhere-else',
  admins: ['administrator'],
}

/** The token that signs webhooks on this machine, as public as the key. */
export const localCallbackToken = 'local-callback-token'
