import type { Browser, Page } from 'playwright-core'
import { launch, newPage } from '../../support/browser'
import { onePage, temporaryMiniProgram, type TemporaryMiniProgram } from '../../support/mini-program'
import { openKitchen, type Kitchen } from './kitchen'

let browser: Browser
let kitchen: Kitchen
let page: Page
let warnings: string[]

beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())
afterEach(async () => {
  await page.context().close()
  await kitchen.close()
})

async function open(path = '/') {
  ;({ page } = await newPage(browser))
  warnings = []
  page.on('console', (message) => {
    if (message.type() === 'warning') warnings.push(message.text())
  })
  await page.goto(kitchen.origin + path)
}

describe('what the preview does not have', () => {
  it('says on screen and in the console which element, call and open-type it lacks; each can be dismissed', async () => {
    kitchen = await openKitchen()
    await open('/?page=pages/strange/strange')
    await page.getByText('still here').waitFor()
    await page.getByRole('button', { name: 'share' }).click()
    const names = [
      '<map> is not an element of the preview',
      'button open-type="share" does nothing in the preview',
      'wx.chooseLocation is not part of the preview',
    ]
    const notices = page.getByRole('log', { name: 'Preview notices' })
    for (const name of names) await notices.getByText(name).waitFor()
    expect([...warnings].sort()).toEqual(names.map((name) => `[preview] ${name}`).sort())
    await notices.getByRole('button', { name: 'Dismiss' }).first().click()
    expect(await notices.getByRole('paragraph').count()).toBe(2)
  })
})

describe('a save while the page is open', () => {
  let program: TemporaryMiniProgram

  beforeEach(async () => {
    program = await temporaryMiniProgram(onePage)
    kitchen = await openKitchen(program.root, true)
  })
  afterEach(() => program.remove())

  const template = 'pages/home/home.wxml'

  it('reloads the page with what was saved', async () => {
    await open()
    await page.getByText('hello').waitFor()
    await program.save(template, '<view>good evening</view>')
    await page.getByText('good evening').waitFor()
  })

  it('covers the page with file and line of an error, and heals with the next good save', async () => {
    await open()
    await page.getByText('hello').waitFor()
    await program.save(template, '<view>\n{{ a. }}</view>')
    const overlay = page.getByRole('alert', { name: 'Compile errors' })
    await overlay.getByText(`${template}:2:`).waitFor()
    await program.save(template, '<view>healed</view>')
    await page.getByText('healed').waitFor()
    expect(await overlay.count()).toBe(0)
  })

  it('opens with the error if it was there before, and heals too', async () => {
    const script = 'pages/home/home.ts'
    await program.save(script, 'Page({\n')
    await open()
    const overlay = page.getByRole('alert', { name: 'Compile errors' })
    await overlay.getByText(`${script}:2:`).waitFor()
    await program.save(script, onePage[script] ?? '')
    await page.getByText('hello').waitFor()
  })
})
