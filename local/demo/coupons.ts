import type { CouponTerms } from '../../backend/coupon/coupon'
import type { DemoLanguage } from './people'

const titles: Record<DemoLanguage, { readonly welcome: string; readonly table: string }> = {
  en: { welcome: 'Welcome to the kiln', table: 'For a whole table' },
  zh: { welcome: '新朋友见面礼', table: '一桌好碗' },
}

/** The coupons that the host of the demo room can drop: a small one for everybody, a few large ones for large orders. */
export function demoCoupons(language: DemoLanguage): CouponTerms[] {
  const { welcome, table } = titles[language]
  return [
    { title: welcome, amountFen: 1000, minimumFen: 0, total: 200, validSeconds: 24 * 3600 },
    { title: table, amountFen: 5000, minimumFen: 30000, total: 20, validSeconds: 7 * 24 * 3600 },
  ]
}
