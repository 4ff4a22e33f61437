import type { Browser, Page } from 'playwright-core'
import { wordsOf } from '../../miniprogram/i18n/words'
import type { Words } from '../../miniprogram/i18n/words'
import { started } from '../support/started'
import { greetings, LONG_NAME, longNames, talks } from './talk'

/** How long a phone may take to show what is waited for, in ms. */
const PATIENCE_MS = 15_000

export type Language = 'en' | 'zh'

/** The screens that are looked at, each with a viewer of its own, so that all of one state stand side by side. */
export const screens = [
  { width: 320, height: 568, as: 'lin' },
  { width: 390, height: 844, as: 'chen' },
  { width: 430, height: 932, as: 'wei' },
] as const
/** The accounts of those viewers. */
export const viewers = screens.map(({ as }) => as)

/** A running room and the words it is spoken in. */
export interface Scene {
  readonly language: Language
  readonly words: Words
  readonly origin: string
  /** A REST call as the administrator. */
  rest(command: string, body: object): Promise<void>
  control(name: string, body?: object): Promise<void>
  /** The conversation of talk.ts, said in the demo room. */
  talk(): Promise<void>
  stop(): Promise<unknown>
}

/** One phone in front of the camera. */
export interface Phone {
  readonly scene: Scene
  readonly page: Page
  readonly as: string
  /** Opens the Mini Program with a query such as `as=lin`. */
  open(query?: string): Promise<unknown>
  /** Opens it and waits until it is in the room. */
  enter(query?: string): Promise<void>
  /** Enters signed in; a first comment shows that it is so. */
  join(): Promise<void>
  /** Types a comment and presses send. */
  say(text: string): Promise<void>
}

/** Starts everything with a silent crowd, in one language. */
export async function startScene(language: Language): Promise<Scene> {
  const live = await started({ LANG: language === 'zh' ? 'zh_CN' : 'en_US' })
  const rest = async (command: string, body: object) => {
    const { ErrorCode, ErrorInfo } = await live.rest(command, body)
    if (ErrorCode !== 0) throw new Error(`${command}: ${ErrorCode} ${ErrorInfo}`)
  }
  await rest('im_open_login_svc/account_import', { UserID: LONG_NAME, Nick: longNames[language] })
  return {
    language,
    words: wordsOf(language),
    origin: live.origin,
    rest,
    control: live.control,
    stop: live.stop,
    async talk() {
      for (const [userID, Text] of talks[language])
        await rest('group_open_http_svc/send_group_msg', {
          GroupId: 'demo',
          From_Account: userID,
          Random: Math.floor(Math.random() * 2 ** 31),
          MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text } }],
        })
    },
  }
}

/** The stage with its two phones in a desktop window, once both are in the room. */
export async function openStage(browser: Browser, { origin, words, language }: Scene): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: language })
  page.setDefaultTimeout(PATIENCE_MS)
  await page.goto(origin)
  for (const place of [0, 1])
    await page
      .frameLocator('iframe')
      .nth(place)
      .getByRole('img', { name: words.watching('') })
      .waitFor()
  return page
}

/** Opens a phone of each width; close their contexts when done. */
export const openPhones = (browser: Browser, scene: Scene): Promise<Phone[]> =>
  Promise.all(
    screens.map(async ({ width, height, as }) => {
      const context = await browser.newContext({
        viewport: { width, height },
        deviceScaleFactor: 2,
        locale: scene.language,
      })
      return phoneOn(await context.newPage(), as, scene)
    }),
  )

function phoneOn(page: Page, as: string, scene: Scene): Phone {
  const { words, language } = scene
  const phone: Phone = {
    scene,
    page,
    as,
    open: (query = '') => page.goto(`${scene.origin}/?lang=${language}&${query}`),
    async enter(query) {
      await phone.open(query)
      await page.getByRole('img', { name: words.watching('') }).waitFor()
    },
    async join() {
      await phone.enter(`as=${as}`)
      await phone.say(greetings[language])
      // The field is empty once it is sent, and that is after the sign-in.
      await page.waitForFunction(
        (field) => (field as HTMLInputElement | null)?.value === '',
        await page.getByLabel(words.yourComment).elementHandle(),
      )
      await page.getByText(words.sending, { exact: true }).waitFor({ state: 'detached' })
    },
    async say(text) {
      await page.getByLabel(words.yourComment).fill(text)
      await page.getByRole('button', { name: words.send, exact: true }).click()
    },
  }
  page.setDefaultTimeout(PATIENCE_MS)
  return phone
}
