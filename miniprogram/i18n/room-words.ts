import { chineseCount, englishCount } from './numbers'

const several = (count: number, one: string, many: string): string =>
  count === 1 ? `1 ${one}` : `${englishCount(count)} ${many}`

const en = {
  like: 'Like',
  likes: (count: number) => several(count, 'like', 'likes'),
  follow: 'Follow',
  following: 'Following',
  followers: (count: number) => several(count, 'follower', 'followers'),
  about: 'About this live',
  waiting: 'The live has not begun yet',
  /** How long until it begins. */
  inDays: (days: number) => `Begins in ${several(days, 'day', 'days')}`,
  inHours: (hours: number) => `Begins in ${several(hours, 'hour', 'hours')}`,
  inMinutes: (minutes: number) => `Begins in ${several(minutes, 'minute', 'minutes')}`,
  anyMoment: 'Begins any moment now',
  stayForIt: 'Stay, the picture comes by itself.',
  paused: 'The host will be right back',
  pausedHint: 'The picture goes on by itself.',
  ended: 'This live has ended',
  endedHint: 'What was shown can still be bought.',
  peak: (count: string) => `${count} watched at once`,
  /** About a product, to the host. */
  ask: 'Ask the host about this',
  question: 'Your question',
  asked: 'Your question is with the host',
  askShort: 'Ask',
  questions: (count: number) => several(count, 'question', 'questions'),
  questionList: 'Questions',
  aboutNumber: (number: number) => `no. ${number}`,
}

type RoomWords = typeof en

const zh: RoomWords = {
  like: '点赞',
  likes: (count) => `${chineseCount(count)} 赞`,
  follow: '关注',
  following: '已关注',
  followers: (count) => `${chineseCount(count)} 粉丝`,
  about: '关于这场直播',
  waiting: '直播还没开始',
  inDays: (days) => `${days} 天后开播`,
  inHours: (hours) => `${hours} 小时后开播`,
  inMinutes: (minutes) => `${minutes} 分钟后开播`,
  anyMoment: '马上开播',
  stayForIt: '不用离开，开播后画面会自己出现',
  paused: '主播马上回来',
  pausedHint: '画面会自己继续',
  ended: '直播已结束',
  endedHint: '讲过的商品还可以购买',
  peak: (count) => `${count} 人同时在看`,
  ask: '向主播提问',
  question: '你的问题',
  asked: '问题已送到主播那里',
  askShort: '提问',
  questions: (count) => `${chineseCount(count)} 个问题`,
  questionList: '观众提问',
  aboutNumber: (number) => `${number} 号`,
}

/** The words of what happens around the picture, by language. */
export const roomWords = { en, zh }
