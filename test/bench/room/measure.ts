import { words } from '../../../miniprogram/i18n/index'
import { roomStore } from '../../../miniprogram/store/index'
import { mount } from '../../support/mp'
import { onSetData } from '../../support/mp/probe'
import { product } from '../../support/stocked-shop'
import { bytesOf, isAnchor } from '../bytes'
import { commentOf } from '../comments'
import { followedRoom } from '../followed-room'
import { pass } from '../virtual-time'
import type { ComponentSent, Measured } from './bounds'
import { factsOf, PER_SECOND } from './facts'
import { WholeSlices } from './whole-slice'

const gifts = ['rose', 'mug', 'fan', 'bell', 'kiln'].map((giftID) => ({
  giftID,
  name: giftID,
  picture: `https://example.com/${giftID}.png`,
  coins: 10,
  size: giftID === 'kiln' ? ('big' as const) : ('small' as const),
}))
const products = [1, 2, 3, 4, 5, 6].map((number) => product(number))
const offer = {
  products: products.map(({ productID }) => productID),
  gifts: gifts.map(({ giftID }) => giftID),
}

/** How many there were within a second, at most; `add` counts one that happens now. */
function busiestSecond() {
  let times: number[] = []
  let most = 0
  return {
    add() {
      const now = Date.now()
      times = [...times.filter((at) => at > now - 1000), now]
      return (most = Math.max(most, times.length))
    },
  }
}

/** Counts the calls of each component, and the most within any one second. */
function countCalls() {
  const components = new Map<string, ComponentSent>()
  const seconds = new Map<string, ReturnType<typeof busiestSecond>>()
  const stop = onSetData((name, patch) => {
    const sent = components.get(name) ?? { calls: 0, bytes: 0, most: 0, anchors: 0, mostAnchors: 0 }
    const anchor = isAnchor(patch)
    const key = `${name} ${anchor}`
    const second = seconds.get(key) ?? busiestSecond()
    seconds.set(key, second)
    if (anchor) Object.assign(sent, { anchors: sent.anchors + 1, mostAnchors: second.add() })
    else Object.assign(sent, { calls: sent.calls + 1, most: second.add() })
    sent.bytes += bytesOf(patch)
    components.set(name, sent)
  })
  return { components, stop }
}

/** The whole page of the room, busy for so many simulated minutes, on screen or hidden. */
export async function measureRoom(minutes: number, hidden: boolean): Promise<Measured> {
  const { bus, close } = followedRoom()
  roomStore.gifts.offered(gifts)
  roomStore.shop.stocked(products)
  const page = mount('pages/room/room')
  await pass(1000)
  if (hidden) page.hide()
  const usual = new WholeSlices()
  const { components, stop } = countCalls()
  for (let second = 0; second < minutes * 60; second++) {
    let before = 0
    for (const { at, type, fact } of factsOf(second, offer)) {
      if (at > before) await pass(at - before)
      before = at
      bus.emit(type, fact)
      usual.changed(type)
    }
    await pass(1000 - before)
  }
  stop()
  if (hidden) page.show()
  const { name } = commentOf(minutes * 60 * PER_SECOND.comments - 1)
  if (!page.findAll('.row').at(-1)?.textContent?.includes(name))
    throw new Error('the last comment is not on screen')
  const said = page.text()
  for (const sign of [words.count(roomStore.likes.total), 'Giver', roomStore.shop.shown?.title ?? '?'])
    if (!said.includes(sign)) throw new Error(`the room does not show "${sign}": ${said}`)
  page.unmount()
  close()
  return { minutes, components, usual: usual.sent }
}
