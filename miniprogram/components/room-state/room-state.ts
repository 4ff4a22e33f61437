import { words } from '../../i18n/index'
import { bindFields } from '../../store/binding/bind-fields'
import { roomStore } from '../../store/index'
import { isFinal } from '../../store/room'
import type { Refusal } from '../../store/room'

/** The picture of a refusal: one of its own, or an icon. */
const arts: Partial<Record<Refusal, string>> = {
  'not-found': '/art/not-found.svg',
  'not-avchatroom': '/art/not-found.svg',
  dismissed: '/art/room-ended.svg',
}
const icons: Partial<Record<Refusal, string>> = {
  'no-cloud': '/icons/cloud-off.svg',
  'waiting-approval': '/icons/clock.svg',
  network: '/icons/signal-off.svg',
  removed: '/icons/leave.svg',
  banned: '/icons/leave.svg',
  kicked: '/icons/person.svg',
  signature: '/icons/clock.svg',
  failed: '/icons/retry.svg',
}

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
 * The face of a room that is not open: the shape of what comes while entering, why and what to do when refused. One that is
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
        advice: refusal ? words.advice[refusal] : '',
        code: refusal ?? '',
        art: (over ? arts.dismissed : refusal && arts[refusal]) ?? '',
        icon: (refusal && icons[refusal]) ?? '',
        retriable: refusal !== null && !isFinal(refusal),
        figures: ended ? figures() : '',
        products: over && roomStore.shop.count > 0,
        follows: over && host !== null && !roomStore.hosting,
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
