import type { Browser } from 'playwright-core'
import { launch, newPage } from '../support/browser'
import BrowserEnvironment from '../support/browser-environment.js'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

/** What the report of a failing test says, by its stack. */
async function report(name: string, error: Error) {
  const surroundings = { global: globalThis }
  await BrowserEnvironment.prototype.handleTestEvent.call(surroundings, { name, error })
  return error.stack
}

describe('a browser test that fails', () => {
  test('says what each of its pages showed, what was typed too', async () => {
    const { page } = await newPage(browser)
    await page.setContent(
      '<button>Buy $&</button><iframe srcdoc="<input aria-label=Comment value=warm>"></iframe>',
    )
    const error = new Error('nobody came for $1')
    const said = await report('test_fn_failure', error)
    expect(said).toMatch(/^Error: nobody came for \$1\n\nOn screen: about:blank\n/)
    expect(said).toContain('- button "Buy $&"')
    expect(said).toContain('- textbox "Comment": warm')
    expect(said).toMatch(/\n +at /)
    expect(await report('hook_failure', new Error('x'))).toContain('Buy')
  })

  test('says the rest when its page is gone', async () => {
    const { page } = await newPage(browser)
    await page.close()
    expect(await report('test_fn_failure', new Error('gone'))).toMatch(/^Error: gone\n/)
  })
})
