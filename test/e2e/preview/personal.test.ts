import { answers, open, page, see, useKitchen } from './visit'

useKitchen()

const button = (name: string) => page.getByRole('button', { name, exact: true })
const personal = (listen = true) => open(`/?page=pages/personal/personal${listen ? '&listen=1' : ''}`)
const choose = async () => {
  await page.getByRole('dialog', { name: 'Choose a picture' }).getByRole('button').first().click()
  await see('a picture of many bytes')
}

const field = () => page.getByLabel('nickname')
const told = () => page.getByText(/^(reviewed|handed in)/).allTextContents()
const enter = async (name: string) => {
  await button('picture').click()
  await button('OK').click()
  await choose()
  await field().fill(name)
  await button('hand in').click()
}

describe('what is personal in the preview', () => {
  it('is asked for by the Mini Program itself, once, and then given', async () => {
    await personal()
    expect(await answers('getPrivacySetting')).toMatchObject({ answer: { needAuthorization: true } })
    await button('picture').click()
    await see('asked for button.chooseAvatar')
    await button('yes').click()
    await choose()
    expect(await answers('getPrivacySetting')).toMatchObject({ answer: { needAuthorization: false } })
    await page.reload()
    await button('picture').click()
    await choose()
  })

  it('is not given without a tap on the button of WeChat', async () => {
    await personal()
    await button('picture').click()
    await button('yes without the button').click()
    expect(await answers('requirePrivacyAuthorize')).toEqual({
      how: 'fail',
      answer: { errMsg: 'requirePrivacyAuthorize:fail privacy permission is not authorized' },
    })
    expect(await page.getByRole('dialog').count()).toBe(0)
  })

  it('is not asked for again right after a refusal', async () => {
    await personal()
    await button('picture').click()
    await button('no').click()
    await button('picture').click()
    expect(await answers('requirePrivacyAuthorize')).toMatchObject({ how: 'fail' })
    expect(await button('yes').count()).toBe(0)
  })

  it('is asked for by WeChat where the Mini Program does not ask', async () => {
    await personal(false)
    await button('picture').click()
    await button('OK').click()
    await choose()
  })

  it('is a nickname too, which is reviewed when its field is left', async () => {
    await personal()
    await page.getByLabel('nickname').click()
    await see('asked for input.nickname')
    await field().fill('Li')
    expect(await told()).toEqual([])
    await field().blur()
    await see('reviewed pass true timeout false')
    expect(await field().inputValue()).toBe('Li')
  })

  it.each([
    ['Li', ['reviewed pass true timeout false', 'handed in [Li]']],
    ['refused Li', ['reviewed pass false timeout false', 'handed in []']],
    ['too slow Li', ['reviewed pass false timeout true', 'handed in []']],
    ['', ['reviewed pass true timeout false', 'handed in []']],
  ])('a nickname such as "%s" is handed in by a form after its review', async (name, expected) => {
    await personal(false)
    await enter(name)
    await see('handed in')
    expect(await told()).toEqual(expected)
    expect(await field().inputValue()).toBe(expected[1]?.includes(name) ? name : '')
  })

  it('a form may hand a nickname in before it is reviewed, too', async () => {
    await open('/?page=pages/personal/personal&review=late')
    await enter('refused Li')
    await see('reviewed')
    expect(await told()).toEqual(['handed in [refused Li]', 'reviewed pass false timeout false'])
    expect(await field().inputValue()).toBe('')
  })

  it('is no file that anybody may name', async () => {
    await personal()
    const reason = await page.evaluate(() => {
      type Read = (options: object) => Promise<unknown>
      const { wx } = globalThis as unknown as { wx: { getFileSystemManager(): { readFile: Read } } }
      return wx
        .getFileSystemManager()
        .readFile({ filePath: '/local/info' })
        .catch((error: unknown) => error)
    })
    expect(reason).toEqual({ errMsg: 'readFile:fail no such file or directory, open /local/info' })
  })
})
