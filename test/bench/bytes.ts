/** Bytes of what is handed to setData, as the JSON that crosses to the screen. */
export const bytesOf = (patch: object): number => Buffer.byteLength(JSON.stringify(patch))
