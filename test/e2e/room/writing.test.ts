import { still } from '../../support/browser'
import type { RoomPage } from '../../support/room-page'
import { openRoom, putAway, useRoom } from '../use-room'

useRoom()

let viewer: RoomPage
let host: RoomPage

describe.each(['en', 'zh'])('in the language %s', (lang) => {
  beforeAll(async () => {
    const phones = [openRoom(`?as=host&lang=${lang}`), openRoom(`?as=lin&lang=${lang}`)] as const
    ;[host, viewer] = await Promise.all(phones)
    await host.signedIn()
    await viewer.signedIn()
  })
  afterAll(() => putAway([viewer, host]))

  test('a tap on a name calls that person, whose list shows the call', async () => {
    await viewer.say(`where is the kiln, ${lang}`)
    const asked = host.comments.getByText(`where is the kiln, ${lang}`).locator('..')
    await asked.getByText('Lin', { exact: true }).click()
    await host.holds('@Lin ')
    await host.page.waitForFunction(() => document.activeElement instanceof HTMLInputElement)
    await host.page.keyboard.type(`in the yard, ${lang}`)
    await host.send.click()

    const background = (phone: RoomPage) =>
      phone
        .comment(`@Lin in the yard, ${lang}`)
        .locator('..')
        .evaluate((row) => getComputedStyle(row).backgroundColor)
    await viewer.comment(`@Lin in the yard, ${lang}`).waitFor()
    expect(await background(viewer)).not.toBe(await background(host))
  })

  test('a tap on the own name calls nobody', async () => {
    await viewer.say(`hello, ${lang}`)
    const own = viewer.comments.getByText(`hello, ${lang}`).locator('..')
    await own.getByText('Lin', { exact: true }).click()
    expect(await viewer.input.inputValue()).toBe('')
  })

  test('emoji come up by a tap, join what was typed, and go when one types on', async () => {
    const { page, words } = viewer
    const panel = page.getByRole('group', { name: words.emoji })
    await viewer.input.fill('warm ')
    await page.getByRole('button', { name: words.emoji }).click()
    for (const emoji of ['👍', '❤️']) await panel.getByRole('button', { name: emoji }).click()
    await viewer.holds('warm 👍❤️')
    await viewer.input.click()
    await panel.waitFor({ state: 'detached' })
    await viewer.send.click()
    await host.comments.getByText('warm 👍❤️').last().waitFor()
  })

  test('what is longer than a comment stays, is counted, and goes out once it is shorter', async () => {
    const { page, input, send } = viewer
    await input.fill(`${lang}${'👨‍👩‍👧‍👦'.repeat(199)}`)
    await page.getByText('201/200').waitFor()
    expect(await send.getAttribute('aria-disabled')).toBe('true')
    await input.fill(`${lang}${'👨‍👩‍👧‍👦'.repeat(3)}`)
    await send.click()
    await host.comment(`${lang}${'👨‍👩‍👧‍👦'.repeat(3)}`).waitFor()
  })

  test('people who come in take one line that counts them', async () => {
    const { words, comments } = host
    await host.say(`welcome, ${lang}`)
    const comeIn = async (name: string) => {
      const phone = await openRoom(`?as=${name}-${lang}&lang=${lang}`)
      await phone.signedIn()
      return phone
    }
    const more = await Promise.all(['tao', 'wei'].map(comeIn))
    more.push(await comeIn('chen'))
    const line = comments.getByText(`chen-${lang}`, { exact: true }).locator('..')
    // Lin counts too while the line that told of Lin is the newest such line.
    await line.getByText(new RegExp(`^(${words.joined(2)}|${words.joined(3)})$`)).waitFor()
    expect(await comments.getByText(`wei-${lang}`, { exact: true }).count()).toBe(0)
    for (const { page } of more) await page.context().close()
  })

  test('on a small phone the list stays in sight above the bar, the emoji too', async () => {
    const { page, words } = viewer
    await page.setViewportSize({ width: 320, height: 568 })
    await host.say(`can you read this, ${lang}`)
    await page.getByRole('button', { name: words.emoji }).click()
    const emoji = page.getByRole('group', { name: words.emoji })
    await still(emoji)
    const [line, panel, bar] = await Promise.all(
      [viewer.comment(`can you read this, ${lang}`), emoji, viewer.input].map((each) => each.boundingBox()),
    )
    if (!line || !panel || !bar) throw new Error('something is not on screen')
    expect(line.y).toBeGreaterThan(100)
    expect(line.y + line.height).toBeLessThanOrEqual(panel.y)
    expect(panel.y + panel.height).toBeLessThanOrEqual(bar.y)
    expect(bar.y + bar.height).toBeLessThanOrEqual(568)
  })
})
