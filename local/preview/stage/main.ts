import type { Figures } from '../../figures'
import { addStyle, html } from '../runtime/html'
import { Desk } from './desk'
import { crowdGroup } from './panel/crowd'
import { handGroup } from './panel/hand'
import { roomGroup } from './panel/room'
import { saleGroup } from './panel/sale'
import { troubleGroup } from './panel/trouble'
import { followFigures, setCrowd } from './server'
import deskCss from './desk.css'
import panelCss from './panel/panel.css'
import { words } from './words'

addStyle(deskCss)
addStyle(panelCss)
document.title = words.title

let latest: Figures | null = null
const desk = new Desk(() => show())
const server = followFigures((figures) => {
  latest = figures
  show()
})
const after = (work: Promise<void>) => void server.after(work)
const groups = [
  roomGroup(),
  crowdGroup((perSecond) => after(setCrowd(perSecond))),
  saleGroup(after),
  handGroup(desk),
  troubleGroup(desk, after),
]
const silence = html('p', { class: 'note', role: 'status' })
const head = html('header', {}, html('h1', {}, words.title), html('p', {}, words.lead))
const panel = html('aside', { class: 'panel' }, head, ...groups.map(({ dom }) => dom), silence)
document.body.append(desk.dom, panel)

function show(): void {
  desk.show(latest)
  for (const group of groups) group.show(latest)
  silence.textContent = latest ? '' : words.noServer
}
