import { many, openStage, openStageSignedIn } from './stage'
import type { Stage } from './stage'
import { pass } from '../quick-time'
import { useRoom } from '../use-room'

useRoom()

let stage: Stage
afterEach(() => stage.page.context().close())

test("muting the viewer closes their input by the host's own SDK, and unmuting opens it", async () => {
  stage = await openStageSignedIn()
  await stage.viewer.input.fill('half a sentence')
  await stage.action('Mute the viewer').click()
  await stage.viewer.text('Muted by the host').waitFor()
  await stage.soon(stage.action('Unmute the viewer 0:5'))
  expect(await stage.viewer.input.isDisabled()).toBe(true)
  expect(await stage.host.input.isDisabled()).toBe(false)
  await stage.action('Unmute the viewer').click()
  await stage.viewer.text('Muted by the host').waitFor({ state: 'detached' })
  await stage.viewer.button('Send').click()
  await stage.host.comment('half a sentence').waitFor()
  expect(stage.errors).toEqual([])
})

test('muting everyone silences viewers and crowd, and the host speaks on', async () => {
  stage = await openStageSignedIn()
  await stage.page.getByRole('radio', { name: '30' }).check()
  await stage.soon(stage.figure('comments / s').getByText(many))
  await stage.action('Mute everyone').click()
  await stage.soon(stage.action('Unmute everyone'))
  await stage.figure('comments / s').getByText('0', { exact: true }).waitFor()
  await stage.viewer.say('anybody?')
  await stage.viewer.text('The host has muted everyone').waitFor()
  await stage.host.say('a moment, please')
  await stage.viewer.comment('a moment, please').waitFor()
  await stage.action('Unmute everyone').click()
  // No tip says so: while it holds, the viewer's phone reads it every 10 seconds.
  await pass(stage.page, 12, stage.viewer.text('The host has muted everyone'), 'detached')
  await stage.soon(stage.figure('comments / s').getByText(many))
  await stage.page.getByRole('radio', { name: 'Off' }).check()
  await stage.figure('comments / s').getByText('0', { exact: true }).waitFor()
})

test('what needs a viewer who is signed in, or a host, says so until there is one', async () => {
  stage = await openStage()
  await stage.soon(stage.caption('Mia'))
  for (const label of ['Mute the viewer', 'Expire the signature', 'Sign in elsewhere'])
    expect(await stage.action(`${label} once signed in`).isDisabled()).toBe(true)
  expect(await stage.action('Mute everyone').isEnabled()).toBe(true)
  await stage.toggle('Network: the host').click()
  await stage.soon(stage.action('Mute everyone without the host'))
  expect(await stage.action('Mute everyone').isDisabled()).toBe(true)
  await stage.toggle('Network: the host').click()
  await stage.soon(stage.page.getByRole('button', { name: 'Mute everyone', exact: true, disabled: false }))
})
