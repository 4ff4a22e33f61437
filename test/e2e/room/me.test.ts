import type { RoomPage } from '../../support/room-page'
import { openQuickRoom, pass } from '../quick-time'
import { openRoom, putAway, useRoom } from '../use-room'

useRoom()

let viewer: RoomPage
let host: RoomPage

const nickname = ({ page, words }: RoomPage) =>
  page.getByRole('textbox', { name: words.nickname, exact: true })

async function signIn(phone: RoomPage) {
  await phone.button(phone.words.signIn).click()
  await phone.signIn.getByRole('button', { name: phone.words.signIn }).click()
  await phone.signedIn()
  await phone.signIn.waitFor({ state: 'detached' })
}

describe.each(['en', 'zh'])('in the language %s', (lang) => {
  beforeAll(async () => {
    host = await openRoom(`?as=host&lang=${lang}`)
    await host.signedIn()
  })
  beforeEach(async () => {
    viewer = await openRoom(`?lang=${lang}`)
  })
  afterEach(() => putAway([viewer]))
  afterAll(() => putAway([host]))

  test('a guest signs in beside the field, and nothing else is asked before a tap', async () => {
    const { page, words } = viewer
    await viewer.input.waitFor()
    expect(await page.getByRole('dialog').count()).toBe(0)
    await signIn(viewer)
    expect(await page.getByRole('dialog').count()).toBe(0)
    await viewer.button(words.me).click()
    await page.getByRole('dialog', { name: words.me }).waitFor()
    expect(await page.getByRole('dialog').count()).toBe(1)
  })

  test('a picture is asked for after consent, and is seen with the new name by everybody', async () => {
    const { page, words } = viewer
    await signIn(viewer)
    await viewer.button(words.me).click()
    await viewer.button(words.changePicture).click()
    await page
      .getByRole('dialog', { name: words.privacyTitle })
      .getByRole('button', { name: words.agree })
      .click()
    await page.getByRole('dialog').last().getByRole('button').first().click()
    await nickname(viewer).fill(`Moon ${lang}`)
    await viewer.button(words.save).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    const own = viewer.button(words.me).locator('img[src*="/api/avatars/"]')
    expect(await own.getAttribute('src')).toMatch(/\/api\/avatars\/[0-9a-f-]+\.png$/)
    await viewer.say(`a new face, ${lang}`)
    const row = host.comments.getByText(`a new face, ${lang}`).locator('..')
    await row.getByText(`Moon ${lang}`).waitFor()

    await viewer.button(words.me).click()
    await viewer.button(words.changePicture).click()
    await page.getByRole('dialog').last().getByRole('button').last().click()
    expect(await page.getByText(words.privacyTitle).count()).toBe(0)
  })

  test('who refuses the consent keeps the room, and no picture is chosen', async () => {
    const { page, words } = viewer
    await signIn(viewer)
    await viewer.button(words.me).click()
    await viewer.button(words.changePicture).click()
    await viewer.button(words.refuse).click()
    await page.getByRole('dialog', { name: words.privacyTitle }).waitFor({ state: 'detached' })
    expect(await page.getByRole('dialog').count()).toBe(1)
    await page.getByRole('button', { name: words.close }).click({ position: { x: 10, y: 10 } })
    await viewer.say(`still here, ${lang}`)
    await host.comment(`still here, ${lang}`).waitFor()
  })

  test('signing out leaves a guest who reads on; a reload keeps it so, and keeps who signed in', async () => {
    const { page, words } = viewer
    await signIn(viewer)
    await page.reload()
    await viewer.button(words.me).click()
    await viewer.input.fill('half a sentence')
    await viewer.button(words.signOut).click()
    await viewer.button(words.signIn).waitFor()
    expect(await viewer.input.inputValue()).toBe('half a sentence')
    await host.say(`for guests too, ${lang}`)
    await viewer.comment(`for guests too, ${lang}`).waitFor()
    await page.reload()
    await host.say(`and after, ${lang}`)
    await viewer.comment(`and after, ${lang}`).waitFor()
    await viewer.button(words.signIn).waitFor()
    await signIn(viewer)
    await viewer.say(`back again, ${lang}`)
    await host.comment(`back again, ${lang}`).waitFor()
  })
})

describe('a nickname that WeChat reviews', () => {
  afterEach(() => putAway([viewer, host]))

  const save = async (name: string) => {
    await nickname(viewer).fill(name)
    await viewer.button(viewer.words.save).click()
  }
  const nameOf = (text: string, name: string) =>
    host.comment(text).locator('..').getByText(name, { exact: true }).waitFor()

  test.each([
    ['the form hands in after the review', ''],
    ['the form hands in before it', '&review=late'],
  ])('is kept from everybody when it is refused, and seen when it passes: %s', async (_, how) => {
    ;[viewer, host] = await Promise.all([openQuickRoom(`?as=wei${how}`), openRoom('?as=host')])
    await viewer.signedIn()
    await host.signedIn()
    const { page, words } = viewer
    await viewer.button(words.me).click()
    await nickname(viewer).click()
    await viewer.button(words.agree).click()
    await viewer.button(words.agree).waitFor({ state: 'detached' })
    const before = await nickname(viewer).inputValue()
    await save('A refused moon')
    await pass(page, 2, page.getByText(words.nicknameRefused))
    expect(await nickname(viewer).inputValue()).toBe('')
    await save('A moon too slow')
    await pass(page, 2, page.getByText(words.nicknameUnread))
    await page.getByRole('button', { name: words.close }).click({ position: { x: 10, y: 10 } })
    await viewer.say(`as before${how}`)
    await nameOf(`as before${how}`, before)

    await viewer.button(words.me).click()
    await save(`Moon${how}`)
    await pass(page, 2, page.getByRole('dialog'), 'detached')
    await viewer.say(`with another name${how}`)
    await nameOf(`with another name${how}`, `Moon${how}`)
  })
})
