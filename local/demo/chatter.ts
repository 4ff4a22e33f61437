import type { DemoLanguage } from './people'

/** What the regulars say, over and over. */
export const chatter: Record<DemoLanguage, readonly string[]> = {
  en: [
    'Good evening everyone',
    'That glaze is lovely',
    'How big is the small bowl?',
    'Does the cup keep tea warm?',
    'I got the blue one last time, still my favourite',
    'Is it safe in the dishwasher?',
    'Could you turn it around once more?',
    'First time here, hello from Chengdu',
    'The sound when you tap it',
    'Would two of these fit one box?',
    'My mother would love this set',
    'Is the grey one a matte glaze?',
    'Watching while cooking dinner',
    'The handle looks comfortable',
    'How long does it take to throw one?',
  ],
  zh: [
    '大家晚上好呀',
    '这个釉色真好看',
    '小碗多大？',
    '杯子保温吗',
    '上次买了蓝色那只，现在还是最爱',
    '能进洗碗机吗？',
    '能再转一圈看看吗',
    '第一次来，成都的朋友报到',
    '敲起来声音好清脆',
    '两只能装一个盒子吗',
    '我妈一定喜欢这一套',
    '灰色的是哑光釉吗',
    '一边做饭一边看',
    '把手看着很顺手',
    '拉一个坯要多久呀',
  ],
}
