import { open, page, see, useKitchen } from './visit'

useKitchen()

const status = () => page.getByRole('status')

describe('elements in the preview', () => {
  it('taps by mouse reach the handler with its data-*', async () => {
    await open()
    await see('tapped 0 times')
    await page.getByText('tapped').click()
    await page.getByRole('button', { name: 'add two' }).click()
    await see('tapped 3 times')
  })

  it('a tap is for what was pressed, though it moves away or is drawn anew before the release', async () => {
    await open()
    const two = page.getByRole('button', { name: 'add two' })
    await two.hover()
    await page.mouse.down()
    await two.evaluate((node) => (node.style.marginTop = '300px'))
    await page.mouse.up()
    await see('tapped 2 times')
    const ten = page.getByRole('button', { name: 'add ten' })
    await ten.evaluate((node) => node.replaceChildren(document.createElement('wx-view')))
    await ten.locator('wx-view').evaluate((node) => (node.style.cssText = 'display: block; height: 40px'))
    await ten.locator('wx-view').hover()
    await page.mouse.down()
    await ten.evaluate((node) => node.replaceChildren())
    await page.mouse.up()
    await see('tapped 12 times')
  })

  it('taps by finger count once', async () => {
    await open('/', { hasTouch: true })
    await page.getByRole('button', { name: 'add two' }).tap()
    await see('tapped 2 times')
  })

  it('Enter and Space tap a button, and a view that has the role of one', async () => {
    await open()
    await page.getByRole('button', { name: 'add two' }).press('Enter')
    await page.getByRole('button', { name: 'add ten' }).press(' ')
    await see('tapped 12 times')
  })

  it('a disabled button says so and takes no tap', async () => {
    await open()
    const closed = page.getByRole('button', { name: 'closed', disabled: true })
    await closed.click({ force: true })
    await page.getByText('tapped').click()
    await see('tapped 1 times')
  })

  it('an input follows its model, keeps its maxlength and confirms on Enter', async () => {
    await open()
    const field = page.getByRole('textbox', { name: 'say something' })
    await field.pressSequentially('hello world')
    await see('said: hello wo')
    await field.press('Enter')
    await see('confirmed hello wo')
  })

  it('a field with a negative maxlength takes any length', async () => {
    await open('/?page=pages/forms/forms')
    const field = page.getByRole('textbox', { name: 'your wish' })
    await field.fill('rain, '.repeat(50))
    expect(await field.inputValue()).toHaveLength(300)
  })

  it('a scroll-view goes where scroll-into-view says and reports its end', async () => {
    await open()
    await page.getByRole('button', { name: 'to twenty' }).click()
    const list = page.getByRole('list', { name: 'numbers' })
    await page.waitForFunction(
      (node) => (node as unknown as Element).scrollTop > 0,
      await list.elementHandle(),
    )
    const [item, box] = await Promise.all([
      page.getByRole('listitem').filter({ hasText: 'item 20' }).boundingBox(),
      list.boundingBox(),
    ])
    expect(item?.y).toBeCloseTo(box?.y ?? 0, 0)
    await list.evaluate((node) => node.scrollTo(0, node.scrollHeight))
    await see('end of the list')
  })

  it('a component shows its slot, fires its event and keeps its styles to itself', async () => {
    await open()
    await see('inside the card')
    await page.getByRole('button', { name: 'press a card' }).click()
    await see('pressed a card')
    const colors = await Promise.all(
      [page.getByText('tapped'), page.getByRole('button', { name: 'press a card' })].map((node) =>
        node.evaluate((dom) => getComputedStyle(dom).color),
      ),
    )
    expect(colors).toEqual(['rgb(180, 83, 42)', 'rgb(0, 128, 0)'])
  })

  it('an image loads from the Mini Program and has its size in rpx', async () => {
    await open()
    await see('loaded 40 x 40')
    const { width } = (await page.getByRole('img', { name: 'a dot' }).boundingBox()) ?? {}
    expect(width).toBeCloseTo(52, 0)
  })

  it('a form collects its named controls and resets them', async () => {
    await open('/?page=pages/forms/forms')
    await page.getByText('name', { exact: true }).click()
    await page.keyboard.type('Ann')
    await page.getByRole('textbox', { name: 'your wish' }).fill('rain')
    await page.getByRole('switch', { name: 'loud' }).click()
    await see('switched true')
    await page.getByRole('button', { name: 'send it' }).click()
    expect(await status().textContent()).toBe('sent {"name":"Ann","wish":"rain","loud":true}')
    await page.getByRole('button', { name: 'forget it' }).click()
    await see('forgotten')
    expect(await page.getByRole('textbox', { name: 'your wish' }).inputValue()).toBe('')
  })

  it('an input takes the focus by property and tells of focus and blur', async () => {
    await open('/?page=pages/forms/forms')
    await page.getByRole('button', { name: 'focus', exact: true }).click()
    await see('focused')
    const amount = page.getByRole('textbox', { name: 'amount' })
    expect(await amount.evaluate((node) => node === document.activeElement)).toBe(true)
    expect(await amount.getAttribute('inputmode')).toBe('numeric')
    await amount.blur()
    await see('blurred')
  })

  it('an input that is disabled while it has the focus loses it and tells so', async () => {
    await open('/?page=pages/forms/forms')
    const amount = page.getByRole('textbox', { name: 'amount' })
    await amount.fill('99')
    await see('blurred')
    expect(await amount.isDisabled()).toBe(true)
    expect(await amount.inputValue()).toBe('99')
  })

  it('a swiper moves by dragging and says so', async () => {
    await open('/?page=pages/moving/moving')
    const { x, y, width } = (await page.getByLabel('slides').boundingBox()) ?? { x: 0, y: 0, width: 0 }
    await page.mouse.move(x + width - 20, y + 50)
    await page.mouse.down()
    await page.mouse.move(x + 40, y + 50, { steps: 4 })
    await page.mouse.up()
    await see('slide 1 by touch')
  })

  it('a live-player keeps its place and ends in -2301, since a browser cannot play the stream', async () => {
    await open('/?page=pages/moving/moving')
    await see('live-player')
    await see('state -2301')
  })

  it('rich-text shows markup and runs none of it', async () => {
    await open('/?page=pages/moving/moving')
    expect(await page.getByText('bold').evaluate((node) => node.tagName)).toBe('B')
    expect(await page.locator('script').filter({ hasText: 'boom' }).count()).toBe(0)
  })

  it('root-portal lifts its content out of a clipped box, above the home indicator', async () => {
    await open('/?page=pages/moving/moving')
    const { y, height } = (await page.getByText('lifted out').boundingBox()) ?? { y: 0, height: 0 }
    expect(844 - y - height).toBeCloseTo(34 + 10.4, 0)
  })

  it('hidden hides, and page-meta colours the page', async () => {
    await open('/?page=pages/moving/moving')
    expect(await page.getByText('never seen').isVisible()).toBe(false)
    expect(await page.locator('.page').evaluate((node) => getComputedStyle(node).backgroundColor)).toBe(
      'rgb(32, 48, 64)',
    )
  })

  it('fills a phone-width window and has a frame of 390 x 844 in a wider one', async () => {
    await open('/', { viewport: { width: 320, height: 600 } })
    const size = () => page.getByRole('main').evaluate((node) => [node.clientWidth, node.clientHeight])
    expect(await size()).toEqual([320, 600])
    await page.setViewportSize({ width: 1280, height: 1000 })
    expect(await size()).toEqual([390, 844])
  })
})
