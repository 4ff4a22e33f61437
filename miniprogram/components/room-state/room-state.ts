import { words } from '../../i18n/index'
import { bindFields } from '../../store/binding/bind-fields'
import { roomStore } from '../../store/index'
import type { Refusal } from '../../store/room'

/** Refusals that another try cannot change: they offer none. */
const final: readonly Refusal[] = ['no-cloud', 'not-avchatroom', 'removed', 'dismissed']

/** What the live came to, as far as anybody knows. */
function figures(): string {
  const { likes, following, room } = roomStore
  return [
    likes.total > 0 && words.room.likes(likes.total),
    room.peak > 0 && words.room.peak(words.count(room.peak)),
    following.total > 0 && words.room.followers(following.total),
  ]
    .filter(Boolean)
    .join(' · ')
}

/**
 * The face of a room that is not open: the shape of what comes while entering, one sentence when refused. One that is
 * over says what it came to; where the host has not closed it, its products can still be bought.
 */
Component({
  behaviors: [
    bindFields(() => {
      const { phase, refusal, state, host } = roomStore.room
      const over = phase === 'open' && state === 'ended'
      const ended = over || refusal === 'dismissed'
      return {
        entering: phase === 'entering',
        sentence: over ? words.room.ended : refusal ? words.refusals[refusal] : '',
        code: refusal ?? '',
        retriable: refusal !== null && !final.includes(refusal),
        ended,
        figures: ended ? figures() : '',
        products: over && roomStore.shop.count > 0,
        follows: over && host !== null && host.userID !== roomStore.viewer.person?.userID,
        following: roomStore.following.on,
        pending: roomStore.following.pending,
      }
    }),
  ],
  data: {
    enteringLabel: words.entering,
    enterAgain: words.enterAgain,
    stillForSale: words.room.endedHint,
    allProducts: words.shop.allProducts,
    follow: words.room.follow,
    followingLabel: words.room.following,
  },
  methods: {
    onEnterAgain() {
      void roomStore.enterAgain()
    },
    onProducts() {
      roomStore.shop.open()
    },
    onFollow() {
      roomStore.following.toggle()
    },
  },
})
