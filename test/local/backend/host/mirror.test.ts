import { mirror } from '../../../../backend/host/mirror'
import type { GroupChange, Im } from '../../../../backend/im/im'

test('who is overtaken on the way to the IM finds out and writes what is kept by then', async () => {
  let kept = 'live'
  const told: (string | undefined)[] = []
  let overtaken = false
  const write = async (_roomID: string, { announcement }: GroupChange) => {
    if (!overtaken) {
      // Somebody else keeps another state and tells it, while this one is still on its way.
      overtaken = true
      kept = 'ended'
      await tell()
    }
    told.push(announcement)
  }
  const im: Pick<Im, 'describe'> = { describe: write }
  const tell = () => mirror(im, 'room', async () => ({ announcement: kept }))
  await tell()
  expect(told).toEqual(['ended', 'live', 'ended'])
})
