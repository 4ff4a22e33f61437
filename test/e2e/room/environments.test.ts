import { live, openRoom, useRoom } from '../use-room'

useRoom({ crowd: 5, clip: true })

test('the crowd is talking at first sight', async () => {
  const { page, comments } = await openRoom()
  await comments.getByText('Good evening everyone').waitFor()
  await page.context().close()
})

test('a release without a cloud says so, whoever the address claims to be', async () => {
  const { page, errors } = await openRoom('?env=release&as=host')
  await page.getByText('This version has no live service set up yet').waitFor()
  expect(await page.getByLabel('Your comment').count()).toBe(0)
  expect(errors).toEqual([])
  await page.context().close()
})

test('a room that does not exist says so and offers to try again', async () => {
  const { page } = await openRoom('?page=pages/room/room&room=nowhere')
  await page.getByText('This room could not be found').waitFor()
  await page.getByRole('button', { name: 'Enter again' }).waitFor()
  await page.context().close()
})

test("the browser's own developer tools find the map of a script", async () => {
  const { page } = await openRoom()
  const devtools = await page.context().newCDPSession(page)
  const { frameTree } = await devtools.send('Page.getFrameTree')
  const { resource } = await devtools.send('Network.loadNetworkResource', {
    frameId: frameTree.frame.id,
    url: `${live.origin}/__preview/scripts.js.map`,
    options: { disableCache: false, includeCredentials: true },
  })
  expect(resource).toMatchObject({ success: true, httpStatusCode: 200 })
  await page.context().close()
})
