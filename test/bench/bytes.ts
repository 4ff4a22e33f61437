/** Bytes of what is handed to setData, as the JSON that crosses to the screen. */
export const bytesOf = (patch: object): number => Buffer.byteLength(JSON.stringify(patch))

/** Whether it is the call that only scrolls a list to its end, after the call with the rows. */
export const isAnchor = (patch: object): boolean => Object.keys(patch).join() === 'turn'
