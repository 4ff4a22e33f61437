import { element } from './element'

/** `<swiper-item>`: one item of a swiper. */
export const swiperItem = element({ itemId: '', skipHiddenItemLayout: false }, () => ({}))
