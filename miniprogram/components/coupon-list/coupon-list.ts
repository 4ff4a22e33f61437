import { computed } from 'mobx-miniprogram'
import { failureText, price, words } from '../../i18n/index'
import { bindFields } from '../../store/binding/bind-fields'
import { roomStore } from '../../store/index'
import { faceOf } from '../empty-face/own-list'

const lines = computed(() =>
  (roomStore.shop.coupons ?? []).map(({ couponID, title, amountFen, minimumFen, expiresAt, state }) => ({
    couponID,
    title,
    amount: price(amountFen),
    over: minimumFen > 0 ? words.shop.over(price(minimumFen)) : words.shop.anyOrder,
    until: words.shop.until(expiresAt),
    good: state === 'good',
    state: words.shop.couponStates[state],
  })),
)

/** The viewer's coupons of this room. */
Component({
  behaviors: [
    bindFields(() => {
      const { coupons, failure } = roomStore.shop
      return {
        lines: lines.get(),
        face: faceOf(coupons, failure),
        failure: failure && failureText(failure),
      }
    }),
  ],
  data: {
    label: words.shop.myCoupons,
    empty: words.shop.noCoupons,
    guest: words.shop.signInForCoupons,
    signIn: words.signIn,
    retry: words.retry,
  },
  methods: {
    /** Reads them; a guest is asked to sign in. */
    onAgain() {
      roomStore.shop.showCoupons()
    },
    onUse() {
      roomStore.shop.open()
    },
  },
})
