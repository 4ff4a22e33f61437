import { chineseCount, englishCount } from './numbers'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A moment on the phone's clock, from seconds since the epoch. */
function momentOf(seconds: number) {
  const date = new Date(seconds * 1000)
  const time = `${date.getHours()}:${String(date.getMinutes()).padStart(2, '0')}`
  return { day: date.getDate(), month: date.getMonth(), time }
}

function englishMoment(seconds: number): string {
  const { day, month, time } = momentOf(seconds)
  return `${day} ${months[month]}, ${time}`
}

function chineseMoment(seconds: number): string {
  const { day, month, time } = momentOf(seconds)
  return `${month + 1}月${day}日 ${time}`
}

const en = {
  bag: (count: number) => (count === 1 ? 'Bag, 1 product' : `Bag, ${englishCount(count)} products`),
  products: 'Products',
  product: 'Product',
  onShow: 'On show',
  from: (price: string) => `from ${price}`,
  left: (count: number) => `${englishCount(count)} left`,
  few: (count: number) => `Only ${count} left`,
  sold: (count: number) => `${englishCount(count)} sold`,
  soldOut: 'Sold out',
  nothingOnSale: 'Nothing on sale yet. Stay a while.',
  noLonger: 'This one is no longer on sale',
  allProducts: 'See all products',
  /** What was chosen of a product is gone; the others are there. */
  choiceGone: 'This option is no longer on sale',
  chooseAnother: 'Choose another one.',
  choose: 'Choose an option',
  choice: 'Options',
  coupon: 'Coupon',
  noCoupon: 'None',
  off: (price: string) => `${price} off`,
  over: (price: string) => `On orders from ${price}`,
  anyOrder: 'On any order',
  until: (seconds: number) => `Until ${englishMoment(seconds)}`,
  at: englishMoment,
  quantity: 'Quantity',
  fewer: 'One less',
  more: 'One more',
  total: 'Total',
  buy: 'Buy',
  buying: 'Buying',
  bought: 'It is yours',
  paid: (price: string) => `Paid ${price}`,
  paidLess: (paid: string, shown: string) => `Paid ${paid}, lower than the ${shown} shown`,
  keepWatching: 'Back to the live',
  myOrders: 'My orders',
  myCoupons: 'My coupons',
  noOrders: 'What you buy here will stand here',
  noCoupons: 'Coupons you claim will wait here',
  signInForOrders: 'Sign in to see your orders',
  signInForCoupons: 'Sign in to see your coupons',
  orderStates: { paid: 'Paid', pending: 'Not paid yet', declined: 'Not paid' },
  couponStates: { good: 'Use it', used: 'Used', expired: 'Expired' },
  couponDrop: 'Coupon',
  redPacket: 'Red packet',
  claim: 'Claim',
  claiming: 'Claiming',
  open: 'Open',
  opening: 'Opening',
  use: 'Use it',
  couponWon: 'It is in your coupons',
  packetWon: (price: string) => `You got ${price}`,
  toShare: (price: string) => `${price} to share`,
  couponGone: 'All claimed',
  packetGone: 'All gone',
  expired: 'Time is over',
  enterRoom: 'Enter the room',
  remedies: {
    network: 'Try again. It is ordered only once.',
    'sold-out': 'Have a look at the others.',
    'price-changed': 'Check the new total, then buy again.',
    'no-sku': 'Have a look at the others.',
    declined: 'Nothing was taken. Try again when you like.',
    'no-payment': 'Ask the host how to order.',
    minimum: 'Take more, or go without the coupon.',
    'coupon-used': 'Choose another, or go without.',
    'coupon-expired': 'Choose another, or go without.',
    failed: 'Try again in a moment.',
  },
}

type ShopWords = typeof en

const zh: ShopWords = {
  bag: (count) => `购物袋，${chineseCount(count)} 件商品`,
  products: '商品',
  product: '商品详情',
  onShow: '讲解中',
  from: (price) => `${price} 起`,
  left: (count) => `剩 ${chineseCount(count)} 件`,
  few: (count) => `仅剩 ${count} 件`,
  sold: (count) => `已售 ${chineseCount(count)}`,
  soldOut: '已售罄',
  nothingOnSale: '还没有上架商品，先看看直播吧',
  noLonger: '这件商品已下架',
  allProducts: '查看全部商品',
  choiceGone: '所选规格已下架',
  chooseAnother: '请重新选择规格',
  choose: '请选择规格',
  choice: '规格',
  coupon: '优惠券',
  noCoupon: '不使用',
  off: (price) => `减 ${price}`,
  over: (price) => `满 ${price} 可用`,
  anyOrder: '无门槛',
  until: (seconds) => `${chineseMoment(seconds)} 前有效`,
  at: chineseMoment,
  quantity: '数量',
  fewer: '减一件',
  more: '加一件',
  total: '合计',
  buy: '购买',
  buying: '下单中',
  bought: '买到了',
  paid: (price) => `已付 ${price}`,
  paidLess: (paid, shown) => `已付 ${paid}，低于页面显示的 ${shown}`,
  keepWatching: '继续看直播',
  myOrders: '我的订单',
  myCoupons: '我的优惠券',
  noOrders: '在这里买到的东西会出现在这里',
  noCoupons: '领到的优惠券会放在这里',
  signInForOrders: '登录后查看订单',
  signInForCoupons: '登录后查看优惠券',
  orderStates: { paid: '已支付', pending: '待支付', declined: '未支付' },
  couponStates: { good: '去使用', used: '已使用', expired: '已过期' },
  couponDrop: '优惠券',
  redPacket: '红包',
  claim: '领取',
  claiming: '领取中',
  open: '拆开',
  opening: '拆开中',
  use: '去使用',
  couponWon: '已放进你的优惠券',
  packetWon: (price) => `抢到 ${price}`,
  toShare: (price) => `一共 ${price}`,
  couponGone: '已被领完',
  packetGone: '已被抢完',
  expired: '时间到了',
  enterRoom: '进入直播间',
  remedies: {
    network: '再试一次，不会重复下单',
    'sold-out': '看看别的吧',
    'price-changed': '请确认新的合计后再下单',
    'no-sku': '看看别的吧',
    declined: '没有扣款，想买时再试',
    'no-payment': '问问主播怎么下单',
    minimum: '多买一点，或不用这张券',
    'coupon-used': '换一张，或不用券',
    'coupon-expired': '换一张，或不用券',
    failed: '稍等一下再试',
  },
}

/** The words of the shop, by language. */
export const shopWords = { en, zh }
