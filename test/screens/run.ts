/**
 * Makes a picture of every state of the room, in both languages, at three widths, into `.screens/`; only of the
 * states that are named, if any are: `npm run screens -- muted me`.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { launch } from '../support/browser'
import { checkFonts } from './fonts'
import { contactSheet, fileOf } from './contact-sheet'
import type { Picture } from './contact-sheet'
import { openPhones, openStage, screens, startScene } from './scene'
import type { Phone, Scene } from './scene'
import { states } from './states'
import type { State } from './states'

const folder = path.resolve(__dirname, '../../.screens')
/** Longer than any of the room's motions, in ms. */
const MOTION_MS = 400

/** Shoots one state on all phones; `reached` is false, and the pictures show how far it got, when it did not come. */
async function shoot(browser: Browser, scene: Scene, state: State) {
  const phones = await openPhones(browser, scene)
  const reached = await reach(scene, state, phones).then(
    () => true,
    (error: unknown) => {
      console.error(`${scene.language} ${state.name}:`, error)
      return false
    },
  )
  const pictures = await Promise.all(
    phones.map(async ({ page }, i): Promise<Picture> => {
      const picture = { state: state.name, language: scene.language, width: screens[i]?.width ?? 0 }
      await page.waitForTimeout(MOTION_MS)
      await page.screenshot({ path: path.join(folder, fileOf(picture)) })
      await page.context().close()
      return picture
    }),
  )
  await state.after?.(scene)
  return { reached, pictures }
}

async function shootStage(browser: Browser, scene: Scene): Promise<Picture> {
  const page = await openStage(browser, scene)
  await scene.talk()
  await page.waitForTimeout(1000)
  const picture = { state: 'stage', language: scene.language, width: 1280 }
  await page.screenshot({ path: path.join(folder, fileOf(picture)) })
  await page.close()
  return picture
}

async function reach(scene: Scene, state: State, phones: readonly Phone[]): Promise<void> {
  await state.before?.(scene)
  await Promise.all(phones.map((phone) => state.open(phone)))
  await state.happen?.(scene, phones)
  await Promise.all(phones.map(async (phone) => state.seen?.(phone)))
}

/** Which states are asked for: all of them, or those that are named; throws for a name that is none. */
function asked(named: readonly string[]): (name: string) => boolean {
  const names = ['stage', ...states.map(({ name }) => name)]
  const unknown = named.filter((name) => !names.includes(name))
  if (unknown.length > 0)
    throw new Error(`no state is called ${unknown.join(', ')}; there are: ${names.join(', ')}`)
  return (name) => named.length === 0 || named.includes(name)
}

async function main(): Promise<void> {
  const isAsked = asked(process.argv.slice(2))
  checkFonts()
  const { default: findBrowser } = await import('../support/find-browser.mjs')
  await findBrowser()
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const browser = await launch()
  const pictures: Picture[] = []
  for (const language of ['en', 'zh'] as const) {
    const scene = await startScene(language)
    if (isAsked('stage')) pictures.push(await shootStage(browser, scene))
    for (const state of states.filter(({ name }) => isAsked(name))) {
      const shot = await shoot(browser, scene, state)
      pictures.push(...shot.pictures)
      if (!shot.reached) process.exitCode = 1
    }
    await scene.stop()
  }
  await browser.close()
  writeFileSync(path.join(folder, 'index.html'), contactSheet(pictures))
  console.log(`${pictures.length} pictures: ${path.join(folder, 'index.html')}`)
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
