import type { Language } from './scene'

/** Somebody whose name is longer than any line. */
export const LONG_NAME = 'long-name'
export const longNames: Record<Language, string> = {
  en: 'Bartholomew Featherstonehaugh-Cholmondeley of Upper Slaughter',
  zh: '住在景德镇陶溪川窑口边上每天都要喝三壶茶的老朋友',
}

/** A conversation that tries the list: short, long, emoji alone, a long name, the host. */
export const talks: Record<Language, [userID: string, text: string][]> = {
  en: [
    ['jia', 'Good evening everyone'],
    ['tao', 'Is the blue one safe in the dishwasher? 💙'],
    [LONG_NAME, 'hello from Lisbon 👋🏽'],
    ['host', 'Yes, every glaze is lead free 🙌'],
    [
      'yu',
      'I bought two bowls in spring and use them every single day, for soup, for rice, for everything, and there is still not one scratch on them. Thank you so much!',
    ],
    ['jia', '🎉🎉😍👨‍👩‍👧‍👦'],
    ['tao', 'just ordered'],
  ],
  zh: [
    ['jia', '大家晚上好'],
    ['tao', '蓝色那只可以进洗碗机吗？💙'],
    [LONG_NAME, '里斯本来打个招呼 👋🏽'],
    ['host', '可以的，釉料都不含铅 🙌'],
    [
      'yu',
      '春天买的两只碗天天在用，盛汤盛饭都合适，到现在一道划痕都没有，釉色在灯下特别温润，家里老人孩子都喜欢，谢谢米娅，这次想再带一只大的。',
    ],
    ['jia', '🎉🎉😍👨‍👩‍👧‍👦'],
    ['tao', '已下单'],
  ],
}

/** An announcement of more than three lines on the narrowest screen. */
export const announcements: Record<Language, string> = {
  en: 'Tonight: hand-thrown cups and bowls, twelve of each and no more. Orders before ten leave the kiln tomorrow. Ask anything: Mia reads every comment, and shows whatever you want to see from all sides.',
  zh: '今晚看手作杯碗，每款只有十二只，卖完就没有了。十点前下单明天从窑里发出。想问什么就说，每条评论米娅都会看，想看哪一只、哪一面，随时告诉她，她会拿到镜头前转一圈给大家看。',
}

/** What a viewer says first. */
export const greetings: Record<Language, string> = { en: 'Hi Mia', zh: '米娅你好' }

/** What a viewer types. */
export const drafts: Record<Language, string> = {
  en: 'May I see the tall one from below?',
  zh: '高的那只可以看看底部吗？',
}
