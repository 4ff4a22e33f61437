import { many, openStage } from './stage'
import { useRoom } from '../use-room'

useRoom()

test('the crowd talks as fast as it is told, the figure follows, and a reload still knows', async () => {
  const { page, figure, soon, errors } = await openStage()
  const rate = figure('comments / s')
  const choice = (name: string) => page.getByRole('radio', { name, exact: true })
  await page.getByRole('radio', { name: 'Off', checked: true }).waitFor()
  await choice('1').check()
  await soon(rate.getByText(/^(0\.7|1|1\.3)$/))
  await choice('30').check()
  await soon(rate.getByText(many))
  await page.reload()
  await page.getByRole('radio', { name: '30', checked: true }).waitFor()
  await choice('Off').check()
  await rate.getByText('0', { exact: true }).waitFor()
  expect(errors).toEqual([])
})
