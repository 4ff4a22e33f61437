import type { Browser } from 'playwright-core'
import { launch, newPage } from '../../support/browser'
import { onePage, temporaryMiniProgram } from '../../support/mini-program'
import { openKitchen, type Kitchen } from './kitchen'

let browser: Browser
let kitchen: Kitchen

beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())
afterEach(() => kitchen.close())

describe('modules in the preview', () => {
  it('require.async runs a module when it is asked for, and browser globals are hidden as on a phone', async () => {
    kitchen = await openKitchen()
    const { page, errors } = await newPage(browser)
    await page.goto(`${kitchen.origin}/?page=pages/modules/modules`)
    await page.getByText('greeting: good evening').waitFor()
    await page.getByText('loaded before: undefined').waitFor()
    await page.getByText('browser globals: undefined undefined undefined undefined undefined').waitFor()
    expect(errors).toEqual([])
    await page.context().close()
  })

  it('a script that throws is named, and the others run', async () => {
    const { root, remove } = await temporaryMiniProgram({
      ...onePage,
      'app.json': JSON.stringify({ pages: ['pages/home/home', 'pages/sad/sad'] }),
      'pages/sad/sad.json': '{}',
      'pages/sad/sad.wxml': '<view/>',
      'pages/sad/sad.ts': "throw new Error('out of tea')",
    })
    kitchen = await openKitchen(root)
    const { page, errors } = await newPage(browser)
    await page.goto(kitchen.origin)
    await page.getByText('hello').waitFor()
    expect(errors).toEqual([expect.stringMatching(/pages\/sad\/sad.*out of tea/) as string])
    await page.context().close()
    await remove()
  })
})
