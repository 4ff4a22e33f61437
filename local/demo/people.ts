/** Somebody of the demo room; the avatar is a file of local/media/avatars. */
export interface DemoPerson {
  readonly userID: string
  readonly nick: string
  readonly avatar: string
}

/** In which language the demo room talks. */
export type DemoLanguage = 'en' | 'zh'

const nicks: Record<DemoLanguage, Record<string, string>> = {
  en: { host: 'Mia', lin: 'Lin', chen: 'Chen', wei: 'Wei', jia: 'Jia', tao: 'Tao', yu: 'Yu' },
  zh: { host: '米娅', lin: '小林', chen: '阿晨', wei: '大伟', jia: '佳佳', tao: '桃子', yu: '小鱼' },
}

const visitors: Record<DemoLanguage, Record<string, string>> = {
  en: { viewer: 'Ana', 'viewer-2': 'Ben', 'viewer-3': 'Cleo' },
  zh: { viewer: '安安', 'viewer-2': '小贝', 'viewer-3': '可可' },
}

/** Who holds the viewers' phones of the stage, by the name of the phone; the IM knows nothing of them before they sign in. */
export const demoVisitors = (language: DemoLanguage): DemoPerson[] =>
  Object.entries(visitors[language]).map(([userID, nick]) => ({ userID, nick, avatar: '' }))

/** The host and the regulars of the demo room, the host first. */
export function demoPeople(language: DemoLanguage, origin: string): DemoPerson[] {
  return Object.entries(nicks[language]).map(([userID, nick]) => ({
    userID,
    nick,
    avatar: `${origin}/local/media/avatars/${userID}.svg`,
  }))
}
