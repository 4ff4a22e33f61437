import { many, openStage, openStageSignedIn } from './stage'
import type { Stage } from './stage'
import { useRoom } from '../use-room'

useRoom()

let stage: Stage
afterEach(() => stage.page.context().close())

test("muting the viewer closes their input by the host's own SDK, and unmuting opens it", async () => {
  stage = await openStageSignedIn()
  await stage.viewer.input.fill('half a sentence')
  await stage.action('Mute the viewer').click()
  await stage.viewer.text('Muted by the host').waitFor()
  await stage.action('Unmute the viewer 0:5').waitFor()
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
  await stage.figure('comments / s').getByText(many).waitFor()
  await stage.action('Mute everyone').click()
  await stage.action('Unmute everyone').waitFor()
  await stage.figure('comments / s').getByText('0', { exact: true }).waitFor()
  await stage.viewer.say('anybody?')
  await stage.viewer.text('The host has muted everyone').waitFor()
  await stage.host.say('a moment, please')
  await stage.viewer.comment('a moment, please').waitFor()
  await stage.action('Unmute everyone').click()
  await stage.viewer.text('The host has muted everyone').waitFor({ state: 'detached' })
  await stage.figure('comments / s').getByText(many).waitFor()
  await stage.page.getByRole('radio', { name: 'Off' }).check()
  await stage.figure('comments / s').getByText('0', { exact: true }).waitFor()
})

test('what needs a viewer who is signed in, or a host, says so until there is one', async () => {
  stage = await openStage()
  await stage.caption('Mia').waitFor()
  for (const label of ['Mute the viewer', 'Expire the signature', 'Sign in elsewhere'])
    expect(await stage.action(`${label} once signed in`).isDisabled()).toBe(true)
  expect(await stage.action('Mute everyone').isEnabled()).toBe(true)
  await stage.toggle('Network: the host').click()
  await stage.action('Mute everyone without the host').waitFor()
  expect(await stage.action('Mute everyone').isDisabled()).toBe(true)
  await stage.toggle('Network: the host').click()
  await stage.page.getByRole('button', { name: 'Mute everyone', exact: true, disabled: false }).waitFor()
})
