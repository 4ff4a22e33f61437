import { element } from './element'
import { followHover, hoverProperties } from './parts/hover'

/** `<view>`: a box. */
export const view = element(hoverProperties, (host) => {
  followHover(host)
  return {}
})
