import type { ProductTerms, Sku } from '../../backend/catalogue/product'
import type { DemoLanguage } from './people'

type Words = Readonly<Record<DemoLanguage, string>>

/** One choice of a product before a language is chosen. */
type Choice = Omit<Sku, 'name'> & { readonly name: Words }

/** A product before a language is chosen; its picture is the file of local/media/goods with the name of its ID. */
interface Listing {
  readonly productID: string
  readonly title: Words
  readonly skus: readonly Choice[]
}

/** What the host sells, in the order of its numbers; one choice and one whole product are sold out. */
const shelf: readonly Listing[] = [
  {
    productID: 'cup-celadon',
    title: { en: 'Hand-thrown mug, celadon', zh: '手拉坯马克杯 青瓷釉' },
    skus: [
      { skuID: 'cup-celadon-280', name: { en: '280 ml', zh: '280 ml' }, priceFen: 12800, stock: 36 },
      { skuID: 'cup-celadon-380', name: { en: '380 ml', zh: '380 ml' }, priceFen: 14800, stock: 20 },
    ],
  },
  {
    productID: 'cup-blue',
    title: { en: 'Hand-thrown mug, deep blue with a white drip', zh: '手拉坯马克杯 霁蓝釉 流白' },
    skus: [
      { skuID: 'cup-blue-280', name: { en: '280 ml', zh: '280 ml' }, priceFen: 13800, stock: 18 },
      { skuID: 'cup-blue-380', name: { en: '380 ml', zh: '380 ml' }, priceFen: 15800, stock: 4 },
    ],
  },
  {
    productID: 'bowl-oat',
    title: { en: 'Small rice bowl, oat white, 11 cm', zh: '家用小饭碗 燕麦白 11 cm' },
    skus: [
      { skuID: 'bowl-oat-1', name: { en: 'One bowl', zh: '单只' }, priceFen: 6800, stock: 60 },
      { skuID: 'bowl-oat-4', name: { en: 'Set of four', zh: '四只装' }, priceFen: 24800, stock: 12 },
    ],
  },
  {
    productID: 'bowl-grey',
    title: { en: 'Small rice bowl, matte grey, 11 cm', zh: '家用小饭碗 哑光灰 11 cm' },
    skus: [
      { skuID: 'bowl-grey-1', name: { en: 'One bowl', zh: '单只' }, priceFen: 6800, stock: 25 },
      { skuID: 'bowl-grey-4', name: { en: 'Set of four', zh: '四只装' }, priceFen: 24800, stock: 0 },
    ],
  },
  {
    productID: 'serving-bowl-blue',
    title: { en: 'Serving bowl with brushed leaves, 24 cm', zh: '手绘叶纹大汤碗 24 cm 果盘沙拉碗' },
    skus: [{ skuID: 'serving-bowl-blue', name: { en: '24 cm', zh: '24 cm' }, priceFen: 26800, stock: 15 }],
  },
  {
    productID: 'teapot-celadon',
    title: { en: 'Teapot with a cane handle, celadon', zh: '藤提梁茶壶 青瓷釉 带滤孔' },
    skus: [
      { skuID: 'teapot-celadon-600', name: { en: '600 ml', zh: '600 ml' }, priceFen: 36800, stock: 8 },
      { skuID: 'teapot-celadon-900', name: { en: '900 ml', zh: '900 ml' }, priceFen: 42800, stock: 5 },
    ],
  },
  {
    productID: 'teapot-tenmoku',
    title: { en: 'Teapot with a cane handle, iron black', zh: '藤提梁茶壶 天目釉 限量十把' },
    skus: [{ skuID: 'teapot-tenmoku-600', name: { en: '600 ml', zh: '600 ml' }, priceFen: 39800, stock: 0 }],
  },
  {
    productID: 'vase-oat',
    title: { en: 'Bud vase, oat white over red clay', zh: '一枝花小花瓶 燕麦白 红陶底' },
    skus: [
      { skuID: 'vase-oat-18', name: { en: '18 cm', zh: '18 cm' }, priceFen: 19800, stock: 14 },
      { skuID: 'vase-oat-24', name: { en: '24 cm', zh: '24 cm' }, priceFen: 24800, stock: 9 },
    ],
  },
  {
    productID: 'tea-set',
    title: {
      en: 'Autumn gift box: celadon teapot, two oat cups, a card by us',
      zh: '【秋日礼盒】手拉坯青瓷提梁壶一壶两杯 送长辈送朋友 木丝防震 附手提袋和手写卡片',
    },
    skus: [
      { skuID: 'tea-set-box', name: { en: 'Gift box', zh: '礼盒装' }, priceFen: 52800, stock: 10 },
      {
        skuID: 'tea-set-box-tea',
        name: { en: 'Gift box with 50 g of tea', zh: '礼盒装 含茶叶 50 g' },
        priceFen: 59800,
        stock: 3,
      },
    ],
  },
]

/** A product as the host of the demo room puts it into the catalogue. */
export type DemoProduct = ProductTerms & { readonly productID: string }

/** The products of the demo room. */
export const demoProducts = (language: DemoLanguage, origin: string): DemoProduct[] =>
  shelf.map(({ productID, title, skus }, index) => ({
    productID,
    number: index + 1,
    title: title[language],
    picture: `${origin}/local/media/goods/${productID}.svg`,
    skus: skus.map((sku) => ({ ...sku, name: sku.name[language] })),
  }))
