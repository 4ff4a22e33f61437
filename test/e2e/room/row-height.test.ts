import type { Locator } from 'playwright-core'
import { eventually } from '../../support/eventually'
import { live, openRoom, useRoom } from '../use-room'

useRoom()

const LONGEST = '杯'.repeat(200)
const LINES = 8

/** Says it in the demo room as somebody else; the backend is not asked, as when it is away. */
const arrive = (Text: string) =>
  live.rest('group_open_http_svc/send_group_msg', {
    GroupId: 'demo',
    From_Account: 'host',
    Random: Math.floor(Math.random() * 2 ** 31),
    MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text } }],
    ForbidCallbackControl: ['ForbidBeforeSendMsgCallback'],
  })
const sizeOf = (row: Locator) =>
  row.evaluate((element) => {
    const { clientHeight, scrollHeight } = element
    return { clientHeight, scrollHeight, lineHeight: parseFloat(getComputedStyle(element).lineHeight) }
  })

test.each([320, 390, 430])(
  'a row is at most eight lines high, %i wide, and a tap shows the whole of it',
  async (width) => {
    const { page, comments } = await openRoom()
    await page.setViewportSize({ width, height: 700 })
    await page.reload()
    // Who watch are counted once the phone is in: what is said before that is in no guest's poll.
    await page.getByRole('img', { name: /^\d+ watching$/ }).waitFor()
    const rowOf = (text: string) => comments.getByText(text).last().locator('..')

    for (const [first, text] of [
      [`broken ${width}`, `broken ${width}${'\n'.repeat(300)}bottom`],
      [`endless ${width}`, `endless ${width}${'W'.repeat(11_000)}`],
      [`longest ${width}`, `longest ${width}${LONGEST}`],
    ] as const) {
      await arrive(text)
      const row = await sizeOf(rowOf(first))
      expect(row.clientHeight).toBeLessThanOrEqual(LINES * row.lineHeight + 16)
    }

    const longest = rowOf(`longest ${width}`)
    const cut = await sizeOf(longest)
    expect(cut.scrollHeight).toBeGreaterThan(cut.clientHeight)
    await longest.click({ position: { x: 20, y: 60 } })
    const whole = await eventually(async () => {
      const row = await sizeOf(longest)
      return row.clientHeight === row.scrollHeight ? row : null
    }, 'the whole comment')
    expect(whole.clientHeight).toBeGreaterThanOrEqual(cut.scrollHeight)
    await page.context().close()
  },
)
