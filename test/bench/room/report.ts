import { count, tableOf } from '../table'
import { brokenBounds, bytesOfAll, MOST_DRIFT, MOST_PER_SECOND } from './bounds'
import type { Measured } from './bounds'
import { PER_SECOND } from './facts'
import { measureRoom } from './measure'
import { SLICES } from './whole-slice'
import type { Slice } from './whole-slice'

const MINUTES = [1, 2, 4]

/** Which components show what of each slice. */
const shownBy: Record<Slice, readonly string[]> = {
  comments: ['comment-list'],
  likes: ['heart', 'host-bar'],
  gifts: ['gift-banners', 'gift-moment'],
  products: ['product-card', 'bag'],
}

const none = { most: 0, calls: 0, anchors: 0, bytes: 0 }

const { head, line } = tableOf([
  ['fact by fact, whole', 22],
  ['calls', 8],
  ['bytes', 14],
  ['   this page', 20],
  ['most/s', 8],
  ['calls', 8],
  ['anchors', 9],
  ['bytes', 12],
])

/** The usual way beside this one, slice by slice, for one run. */
function rowsOf({ components, usual }: Measured): string[] {
  const cellsOf = (name: string) => {
    const { most, calls, anchors, bytes } = components.get(name) ?? none
    return [name, count(most), count(calls), anchors > 0 ? count(anchors) : '', count(bytes)]
  }
  const known = SLICES.flatMap((slice) =>
    shownBy[slice].map((name, i) => {
      const { calls, bytes } = usual[slice]
      return line([...(i === 0 ? [slice, count(calls), count(bytes)] : ['', '', '']), ...cellsOf(name)])
    }),
  )
  const named = new Set(Object.values(shownBy).flat())
  const others = [...components.keys()].filter((name) => !named.has(name))
  return [
    ...known,
    ...others.map((name) => line(['', '', '', ...cellsOf(name)])),
    totalOf({ components, usual }),
  ]
}

function totalOf({ components, usual }: Pick<Measured, 'components' | 'usual'>): string {
  const calls = (sent: Iterable<{ calls: number }>) => [...sent].reduce((sum, each) => sum + each.calls, 0)
  const [theirs, ours] = [Object.values(usual), [...components.values()]]
  return line([
    'all',
    count(calls(theirs)),
    count(bytesOfAll(theirs)),
    '',
    '',
    count(calls(ours)),
    '',
    count(bytesOfAll(ours)),
  ])
}

/**
 * What the whole page of a busy room costs, by component, beside the usual way of sending a whole slice for each
 * fact. Resolves with the bounds that it breaks.
 */
export async function reportRoom(): Promise<string[]> {
  const { comments, likes, gifts, products } = PER_SECOND
  console.log(
    `\nThe whole page, simulated: ${comments} comments, ${likes} like taps (gathered), ${gifts} gifts`,
  )
  console.log(`and ${products} changes of the product on show each second.`)
  const shown: Measured[] = []
  for (const minutes of MINUTES) {
    const run = await measureRoom(minutes, false)
    shown.push(run)
    if (minutes === 1) console.log(`\n${head}\n${rowsOf(run).join('\n')}\n`)
    const [theirs, ours] = [bytesOfAll(Object.values(run.usual)), bytesOfAll(run.components.values())]
    console.log(
      `${minutes} min: ${count(ours)} bytes, ${count(Math.round(ours / minutes))} a minute;` +
        ` whole slices: ${count(theirs)}, ${(theirs / ours).toFixed(0)} times as many`,
    )
  }
  const hidden = await measureRoom(1, true)
  const unseen = [...hidden.components.values()].reduce((sum, { calls, anchors }) => sum + calls + anchors, 0)
  console.log(`1 min hidden: ${unseen} calls`)
  console.log(
    `\nBounds: ${MOST_PER_SECOND} calls per second and component, as many anchors, bytes per minute within ${MOST_DRIFT * 100} %,` +
      ` none while hidden.`,
  )
  return brokenBounds(shown, hidden)
}
