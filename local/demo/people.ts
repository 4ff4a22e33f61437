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

/** The host and the regulars of the demo room, the host first. */
export function demoPeople(language: DemoLanguage, origin: string): DemoPerson[] {
  return Object.entries(nicks[language]).map(([userID, nick]) => ({
    userID,
    nick,
    avatar: `${origin}/local/media/avatars/${userID}.svg`,
  }))
}
