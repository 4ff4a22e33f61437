import { element } from './element'

/** `<cover-view>`: a box over a native component; here a box. */
export const coverView = element({ scrollTop: null }, () => ({}))
