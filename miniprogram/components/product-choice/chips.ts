import { computed } from 'mobx-miniprogram'
import { price, words } from '../../i18n/index'
import { roomStore } from '../../store/index'
import type { Chip } from '../chips/chips'

/** The SKUs of the product. */
export const skuChips = computed((): Chip[] => {
  const { product, skuID } = roomStore.shop
  return (product?.skus ?? []).map(({ skuID: id, name, stock }) => ({
    id,
    name,
    hint: stock === 0 ? words.shop.soldOut : '',
    chosen: id === skuID && stock > 0,
    off: stock === 0,
  }))
})

/** The viewer's good coupons, and none of them; empty while there is no coupon to choose. */
export const couponChips = computed((): Chip[] => {
  const { coupons, couponID } = roomStore.shop
  const good = (coupons ?? []).filter(({ state }) => state === 'good')
  if (good.length === 0) return []
  const chips = good.map(({ couponID: id, amountFen, minimumFen, fits }) => ({
    id,
    name: words.shop.off(price(amountFen)),
    hint: fits ? '' : words.shop.over(price(minimumFen)),
    chosen: fits && id === couponID,
    off: !fits,
  }))
  const none = { id: '', name: words.shop.noCoupon, hint: '', off: false }
  return [{ ...none, chosen: !chips.some(({ chosen }) => chosen) }, ...chips]
})
