import { answers, open, page, see, useKitchen } from './visit'

useKitchen()

const button = (name: string) => page.getByRole('button', { name, exact: true })
const personal = (listen = true) => open(`/?page=pages/personal/personal${listen ? '&listen=1' : ''}`)
const choose = async () => {
  await page.getByRole('dialog', { name: 'Choose a picture' }).getByRole('button').first().click()
  await see('a picture of many bytes')
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
    await page.getByLabel('nickname').fill('Li')
    await page.getByLabel('nickname').blur()
    await see('reviewed true')
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
