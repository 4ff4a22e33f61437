import { words } from '../../i18n/index'
import { bindFields } from '../../store/binding/bind-fields'
import { following } from '../../store/binding/following'
import { roomStore } from '../../store/index'
import { Lanes } from './lanes'
import type { Lane } from './lanes'

/** As many as the store shows at once. */
const LANES = 3

const none: Lane[] = Array.from({ length: LANES }, (_, lane) => ({
  id: `none-${lane}`,
  name: '',
  avatar: '',
  others: '',
  gave: '',
  picture: '',
  count: 0,
  big: false,
  own: false,
  gone: true,
}))

const gifts = Behavior({
  data: { lanes: none },
  ...following(() => {
    const lanes = new Lanes(LANES, words)
    return {
      watch: () => roomStore.gifts.banners,
      collect: () => lanes.show(roomStore.gifts.banners),
    }
  }),
})

/** Who gives what, above the comments: a number that grows as the same is given again. One lane while one types. */
Component({
  behaviors: [gifts, bindFields(() => ({ narrow: roomStore.input.keyboard > 0 }))],
})
