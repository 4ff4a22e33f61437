import { useRoom } from '../use-room'
import { openStage } from './stage'
import type { Stage } from './stage'

useRoom()

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
  await stage.soon(stage.caption('Mia'))
})
afterEach(() => expect(stage.errors).toEqual([]))
afterAll(() => stage.page.context().close())

/** The panel's own word of what is on show, and of how far the live is. */
const told = (text: string) => stage.page.getByRole('region', { name: 'The host sells' }).getByText(text)
/** Waits until every phone shows, or no longer shows, what `find` finds. */
const inPhones = async (
  find: (phone: Stage['host']) => ReturnType<Stage['host']['text']>,
  isThere = true,
) => {
  for (const phone of [stage.host, stage.viewer])
    await stage.soon(find(phone), isThere ? 'visible' : 'hidden')
}
const card = (title: string) => (phone: Stage['host']) =>
  phone.frame.getByRole('button', { name: `On show: ${title}` })

test('a product is on show from the start, the next one follows it, and withdrawn it is gone', async () => {
  await inPhones(card('Hand-thrown mug, celadon'))
  await stage.action('Show the next').click()
  await told('no. 2 is on show').waitFor()
  await inPhones(card('Hand-thrown mug, deep blue'))
  await stage.action('Withdraw').click()
  await told('nothing is on show').waitFor()
  await inPhones(card(''), false)
  expect(await stage.action('Withdraw').isDisabled()).toBe(true)
  await stage.action('Show the next').click()
  await inPhones(card('Hand-thrown mug, celadon'))
})

test('a coupon and a red packet drop into the phones, where a viewer can claim them', async () => {
  const drop = (name: string) => (phone: Stage['host']) => phone.frame.getByRole('group', { name })
  await stage.action('Drop a coupon').click()
  await inPhones(drop('Coupon: Welcome to the kiln'))
  await stage.viewer.button('Close: Welcome to the kiln').click()
  await stage.host.button('Close: Welcome to the kiln').click()
  await stage.action('Red packet').click()
  await inPhones(drop('Red packet: Thank you all'))
  await stage.host.button('Open: Thank you all').click()
  await stage.host.text(/You got ¥/).waitFor()
})

test('the live is paused, goes on, ends and starts again', async () => {
  const paused = (phone: Stage['host']) => phone.text('The host will be right back')
  const ended = (phone: Stage['host']) => phone.text('This live has ended')
  await stage.action('Pause').click()
  await inPhones(paused)
  await told('paused').waitFor()
  await stage.action('Go on').click()
  await inPhones(paused, false)
  await stage.action('End the live').click()
  await inPhones(ended)
  await told('ended').waitFor()
  for (const label of ['Show the next', 'Drop a coupon', 'Red packet', 'End the live'])
    expect(await stage.action(label).isDisabled()).toBe(true)
  await stage.action('Start again').click()
  await inPhones(ended, false)
  await stage.soon(stage.action('Pause'))
})

test('likes and sales of the crowd are counted, the phones tell who buys, and it goes quiet at the end', async () => {
  await stage.page.getByRole('radio', { name: '30' }).check()
  await stage.soon(stage.figure('likes').getByText(/^\d{2}/))
  await stage.soon(stage.figure('sold').getByText(/^[1-9]/))
  await inPhones((phone) => phone.text(/buying no\. \d/).first())
  await stage.action('End the live').click()
  await stage.figure('comments / s').getByText('0', { exact: true }).waitFor()
  await stage.page.getByRole('radio', { name: 'Off' }).check()
})
