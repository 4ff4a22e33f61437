import type { BrowserContextOptions, FrameLocator, Locator, Page } from 'playwright-core'
import { newPage, still } from '../../support/browser'
import { pass, useQuickTime } from '../quick-time'
import type { Shown } from '../quick-time'
import { browser, live } from '../use-room'

/** One phone of the stage, driven by role and label inside its frame. */
export const phoneIn = (frame: FrameLocator) => {
  const comments = frame.getByRole('log', { name: 'Comments' })
  const input = frame.getByLabel('Your comment')
  return {
    frame,
    input,
    comment: (text: string) => comments.getByText(text, { exact: true }),
    text: (text: string | RegExp) => frame.getByText(text),
    /** Answers the sheet that a guest's first comment brings up, once it has come up: a frame clips what is below. */
    async signIn() {
      const sheet = frame.getByRole('dialog')
      await still(sheet)
      await sheet.getByRole('button', { name: 'Sign in', exact: true }).click()
    },
    button: (name: string) => frame.getByRole('button', { name, exact: true }),
    async say(text: string) {
      await input.fill(text)
      await frame.getByRole('button', { name: 'Send', exact: true }).click()
    },
  }
}

/** The stage in English, at 1280 x 800 unless asked otherwise. */
export async function openStage(options: BrowserContextOptions = {}) {
  const watched = await newPage(browser, {
    viewport: { width: 1280, height: 800 },
    locale: 'en-US',
    ...options,
  })
  const { page } = watched
  await useQuickTime(page)
  await page.goto(live.origin)
  const phone = (title: string) => phoneIn(page.frameLocator(`iframe[title="${title}"]`))
  return { ...watched, phone, host: phone('the host'), viewer: phone('a viewer'), ...panelOf(page) }
}

const panelOf = (page: Page) => ({
  caption: (text: string) => page.getByRole('figure').getByText(text, { exact: true }),
  /** A button of the panel by how its name begins; its state stands behind. */
  action: (label: string) => page.getByRole('complementary').getByRole('button', { name: label }),
  toggle: (name: string) => page.getByRole('switch', { name, exact: true }),
  figure: (name: string) => page.getByRole('region', { name: 'The room' }).locator('p', { hasText: name }),
  /** Waits for what takes some seconds of the page's time: the panel looks at the room once a second, a phone reads what is on sale within one. */
  soon: (what: Locator, state?: Shown) => pass(page, 10, what, state),
})

/** Comments a second of a crowd that is asked for 30: as many as a slow machine can make. */
export const many = /^([5-9]|[1-3]\d)(\.\d)?$/

export type Stage = Awaited<ReturnType<typeof openStage>>

let visits = 0

/** Opens the stage and makes the viewer a member by their first comment. */
export async function openStageSignedIn(): Promise<Stage> {
  const stage = await openStage()
  const words = `may I come in, for the ${++visits}. time?`
  await stage.viewer.say(words)
  await stage.viewer.signIn()
  await stage.host.comment(words).waitFor()
  await stage.soon(stage.caption('Ana'))
  await stage.soon(stage.caption('Mia'))
  return stage
}
