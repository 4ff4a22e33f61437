/** A time as answers tell it: in whole seconds. */
export const inSeconds = (time: Date) => Math.floor(time.getTime() / 1000)
