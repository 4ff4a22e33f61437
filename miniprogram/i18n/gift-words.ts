import { chineseCount, englishCount, grouped } from './numbers'

const coinsInEnglish = (count: number): string => (count === 1 ? '1 coin' : `${grouped(count)} coins`)

const en = {
  give: 'Give a gift',
  title: 'Gifts',
  balance: 'Your coins',
  /** A number of coins beside their picture. */
  coins: grouped,
  signInForCoins: 'Sign in to see your coins',
  quantity: 'How many',
  send: (coins: number) => `Give · ${coinsInEnglish(coins)}`,
  again: 'Give again',
  tooDear: (missing: number) => `${coinsInEnglish(missing)} short. Take fewer, or a smaller gift.`,
  nothing: 'No gifts to give here yet',
  gave: (gift: string) => `sent ${gift}`,
  /** After the name of one who gave. */
  andOthers: (others: number) => (others === 1 ? 'and 1 other' : `and ${englishCount(others)} others`),
  remedies: {
    network: 'Give again. It is paid only once.',
    insufficient: 'Take fewer, or a smaller gift.',
    failed: 'Try again in a moment.',
  },
}

type GiftWords = typeof en

const zh: GiftWords = {
  give: '送礼物',
  title: '礼物',
  balance: '我的金币',
  coins: grouped,
  signInForCoins: '登录后查看金币',
  quantity: '数量',
  send: (coins) => `赠送 · ${grouped(coins)} 金币`,
  again: '再送一次',
  tooDear: (missing) => `还差 ${grouped(missing)} 金币，少送几个或换个小礼物`,
  nothing: '这里还没有礼物',
  gave: (gift) => `送出 ${gift}`,
  andOthers: (others) => `等 ${chineseCount(others + 1)} 人`,
  remedies: {
    network: '再试一次，不会重复扣金币',
    insufficient: '少送几个，或换个小礼物',
    failed: '稍等一下再试',
  },
}

/** The words of giving, by language. */
export const giftWords = { en, zh }
