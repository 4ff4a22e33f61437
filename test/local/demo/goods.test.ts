import { ProductTerms } from '../../../backend/catalogue/product'
import { CouponTerms } from '../../../backend/coupon/coupon'
import { demoCoupons } from '../../../local/demo/coupons'
import { demoProducts } from '../../../local/demo/goods'

describe.each(['en', 'zh'] as const)('in %s', (language) => {
  test.each(demoProducts(language, 'http://127.0.0.1:8080'))(
    'the catalogue takes $title',
    ({ productID: _, ...terms }) => {
      expect(ProductTerms.parse(terms)).toEqual(terms)
    },
  )

  test.each(demoCoupons(language))('the coupon "$title" can be made', (terms) => {
    expect(CouponTerms.parse(terms)).toEqual(terms)
  })
})
