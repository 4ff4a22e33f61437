import type { SaleFigures } from '../../../figures'
import { html } from '../../runtime/html'
import { actAsHost } from '../server'
import { words } from '../words'
import { action, group, type Group } from './parts'

/** What the figures say beside the title: how far the live is, and what is being explained. */
function summary({ state, explained }: SaleFigures): string {
  if (state === 'paused' || state === 'ended') return words[state]
  return explained === null ? words.nothingShown : words.explained(explained)
}

/** What the host does to sell, asked of the server, which does it in the host's name; each is handed to `after`. */
export function saleGroup(after: (work: Promise<void>) => void): Group {
  let isLive = false
  const does = (act: Parameters<typeof actAsHost>[0]) => action(() => after(actAsHost(act)))
  const [next, withdraw] = [does('show-next'), does('withdraw')]
  const [coupon, packet] = [does('drop-coupon'), does('drop-red-packet')]
  const pause = action(() => after(actAsHost(isLive ? 'pause' : 'go-on')))
  const end = does('end')
  const pairs = html('div', { class: 'pairs' })
  pairs.append(...[next, withdraw, coupon, packet, pause, end].map(({ dom }) => dom))
  const dom = group(words.sale, pairs)
  const now = html('small')
  dom.querySelector('h2')?.append(now)
  return {
    dom,
    show(figures) {
      const sale = figures?.imRunning ? figures.sale : null
      isLive = sale?.state === 'live'
      now.textContent = sale ? summary(sale) : ''
      const isOver = !sale || sale.state === 'ended'
      const look = (one: typeof next, label: string, disabled: boolean, active = false) =>
        one.look({ label, note: '', disabled, active })
      look(next, words.next, isOver)
      look(withdraw, words.withdraw, isOver || sale.explained === null)
      look(coupon, words.coupon, isOver)
      look(packet, words.redPacket, isOver)
      const resume = sale?.state === 'paused' ? words.goOn : words.startAgain
      look(pause, isLive || !sale ? words.pause : resume, !sale, sale !== null && !isLive)
      look(end, words.end, isOver)
    },
  }
}
