import { openStageSignedIn } from './stage'
import type { Stage } from './stage'
import { advance, pass } from '../quick-time'
import { useRoom } from '../use-room'

useRoom()

const OFFLINE = 'No network. Comments will go on when it is back'

let stage: Stage
beforeEach(async () => void (stage = await openStageSignedIn()))
afterEach(() => stage.page.context().close())

test('a phone without network says so, the other does not notice, and nothing said meanwhile is missing', async () => {
  const network = stage.toggle('Network: a viewer')
  await network.click()
  await stage.soon(stage.viewer.text(OFFLINE))
  await stage.soon(stage.caption('no network'))
  expect(await network.getAttribute('aria-checked')).toBe('false')
  await stage.host.say('are you still there?')
  await stage.host.comment('are you still there?').waitFor()
  expect(await stage.host.text(OFFLINE).count()).toBe(0)
  expect(await stage.viewer.comment('are you still there?').count()).toBe(0)
  await network.click()
  await stage.viewer.text(OFFLINE).waitFor({ state: 'detached' })
  await stage.viewer.comment('are you still there?').waitFor()
  await stage.viewer.say('I am')
  await stage.host.comment('I am').waitFor()
  expect(stage.errors).toEqual([])
})

test('an IM that goes and comes back heals both phones', async () => {
  const im = stage.toggle('The IM service')
  await im.click()
  for (const phone of [stage.host, stage.viewer]) await stage.soon(phone.text(OFFLINE))
  await im.click()
  // The SDK finds out by its next request only.
  for (const phone of [stage.host, stage.viewer]) await pass(stage.page, 20, phone.text(OFFLINE), 'detached')
  await stage.host.say('that was short')
  await stage.viewer.comment('that was short').waitFor()
})

test('a signature that runs out is renewed, and the viewer sees nothing of it', async () => {
  await stage.viewer.input.fill('still typing')
  // The SDK meets it by the hello that it sends every 10 seconds: up to shortly before that, and not while it renews it.
  await advance(stage.page, 7)
  /** Everything that shows up in the viewer's phone from now on. */
  await stage.viewer.frame.locator('body').evaluate((body) => {
    const seen: string[] = []
    Object.assign(window, { seen })
    const look = () => {
      const labels = [...document.querySelectorAll('[aria-label]')].map((node) => node.ariaLabel)
      seen.push([document.body.innerText, ...labels].join())
    }
    new MutationObserver(look).observe(body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    })
  })
  await stage.action('Expire the signature').click()
  await stage.action('Expire the signature renewed').waitFor()
  const seen = await stage.viewer.frame
    .locator('body')
    .evaluate(() => (window as unknown as { seen: string[] }).seen)
  expect(seen.filter((text) => /No network|Connecting|Sign in|Enter again|Waiting/.test(text))).toEqual([])
  expect(await stage.viewer.input.inputValue()).toBe('still typing')
  await stage.viewer.button('Send').click()
  await stage.host.comment('still typing').waitFor()
  await stage.soon(stage.caption('Ana'))
})

test('the same user elsewhere ends the first phone, and entering again ends the other in turn', async () => {
  await stage.action('Sign in elsewhere').click()
  const elsewhere = stage.phone('the same viewer')
  await stage.viewer.text('You signed in somewhere else').waitFor()
  await elsewhere.say('it is me')
  await stage.host.comment('it is me').waitFor()
  await stage.viewer.button('Enter again').click()
  await elsewhere.text('You signed in somewhere else').waitFor()
  await stage.page.getByRole('button', { name: 'Take this phone away: the same viewer' }).click()
  await stage.viewer.say('me again')
  await stage.host.comment('me again').waitFor()
})
