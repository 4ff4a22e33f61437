import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { watchFolder } from '../../../local/preview/build/watch'
import { openFolder } from '../../support/database'
import { createInbox } from '../../support/inbox'

test('every save after the start is noticed, once it is whole', async () => {
  const { folder, remove } = openFolder('watched')
  const save = (text: string) => writeFileSync(path.join(folder, 'page.wxml'), text)
  save('old')
  const noticed = createInbox<number>(String)
  const watch = watchFolder(folder, () => noticed.add(Date.now()))
  await watch.started
  // An editor that takes its time.
  await new Promise<void>((resolve) => {
    let size = 0
    const writing = setInterval(() => {
      save('x'.repeat(++size))
      if (size < 30) return
      clearInterval(writing)
      resolve()
    }, 20)
  })
  const end = Date.now()
  await noticed.until(([at]) => at, 'the save')
  expect(noticed.items.filter((at) => at < end)).toEqual([])
  watch.stop()
  remove()
})
