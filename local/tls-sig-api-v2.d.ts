/** Tencent's own UserSig signer, as far as it is used here; the package ships no types. */
declare module 'tls-sig-api-v2' {
  export class Api {
    constructor(sdkAppID: number, key: string)
    /** Signs `userID`; valid for `expire` seconds from now. */
    genUserSig(userID: string, expire: number): string
  }
}
