import { words } from '../../i18n/index'
import { bindFields } from '../../store/binding/bind-fields'
import { following } from '../../store/binding/following'
import { roomStore } from '../../store/index'
import { Hearts, MOST_HEARTS } from './hearts'
import type { Heart } from './hearts'

/** Places of hearts that have not risen yet. */
const none: Heart[] = Array.from({ length: MOST_HEARTS }, (_, place) => ({
  id: -place - 1,
  look: -1,
  wait: 0,
}))

/** Shows the likes that came since the last flush as hearts; what came before the component did is past. */
const risingHearts = Behavior({
  data: { hearts: none },
  ...following(() => {
    const { likes } = roomStore
    const hearts = new Hearts()
    let { mine, others } = likes
    return {
      watch: () => [likes.mine, likes.others],
      collect() {
        const patch = hearts.rise(likes.mine - mine, likes.others - others, Date.now())
        ;({ mine, others } = likes)
        return patch
      },
    }
  }),
})

/** The heart in the bar, with the likes of everybody; above it a heart rises for each like, the viewer's and others'. */
Component({
  behaviors: [
    risingHearts,
    bindFields(() => {
      const { total } = roomStore.likes
      return {
        total: total > 0 ? words.count(total) : '',
        label: total > 0 ? `${words.room.like}, ${words.room.likes(total)}` : words.room.like,
      }
    }),
  ],
  methods: {
    onTap() {
      roomStore.likes.tap()
    },
  },
})
