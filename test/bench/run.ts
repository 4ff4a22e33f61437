/**
 * What a busy room hands to the screen: the comment list alone, then the whole page. Ends with 1 when a bound is
 * broken.
 */
import './dom'
import './virtual-time'
import '../support/mp/framework'
import { reportList } from './list/report'
import { reportRoom } from './room/report'

async function main(): Promise<void> {
  const broken = [...(await reportList()), ...(await reportRoom())]
  if (broken.length === 0) return console.log('\nAll bounds are met.')
  broken.forEach((sentence) => console.error(`over the bounds: ${sentence}`))
  process.exitCode = 1
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
