import type { Figures } from '../../../figures'
import { html } from '../../runtime/html'
import type { Desk } from '../desk'
import type { Phone } from '../phone'
import { expireSignature, setIm } from '../server'
import { words } from '../words'
import { action, group, toggle, type Group } from './parts'

/** A switch for the network of each phone on the desk. */
function networks(desk: Desk) {
  const dom = html('div', { class: 'pairs' })
  const switches = new WeakMap<Phone, ReturnType<typeof toggle>>()
  const make = (phone: Phone) => {
    const made = toggle(phone.label, words.networkOf(phone.label), (on) => {
      phone.setNetwork(on)
      made.look(on)
    })
    switches.set(phone, made)
    return made
  }
  return {
    dom,
    show() {
      const wanted = desk.phones.map((phone) => {
        const own = switches.get(phone) ?? make(phone)
        own.look(!phone.cut)
        return own.dom
      })
      // Put back only when phones came or went: it takes the focus away.
      if (wanted.length !== dom.childElementCount || wanted.some((own) => !own.isConnected))
        dom.replaceChildren(...wanted)
    },
  }
}

/** What goes wrong in the world. What is asked of the server is handed to `after`. */
export function troubleGroup(desk: Desk, after: (work: Promise<void>) => void): Group {
  const { viewer } = desk
  let ranOut = false
  let renewed = false
  const phones = networks(desk)
  const im = toggle(words.im, words.im, (running) => after(setIm(running)))
  const expire = action(() => after(expireSignature(viewer.user)))
  const elsewhere = action(() => desk.addElsewhere())

  function followRenewal(figures: Figures | null) {
    const member = figures?.members.find(({ userID }) => userID === viewer.user)
    if (ranOut && member?.expired === false) renewed = true
    if (member) ranOut = member.expired
  }

  const network = html('p', { class: 'note' }, words.network)
  return {
    dom: group(words.trouble, network, phones.dom, im.dom, expire.dom, elsewhere.dom),
    show(figures) {
      const isMember = viewer.isSignedIn()
      followRenewal(figures)
      phones.show()
      im.look(figures?.imRunning === true)
      im.dom.disabled = !figures
      expire.look({
        label: words.expire,
        note: !isMember ? words.afterSignIn : ranOut ? words.expired : renewed ? words.renewed : '',
        disabled: !figures || !isMember || ranOut,
        active: ranOut,
      })
      const isThere = desk.phones.some(({ role }) => role === 'elsewhere')
      elsewhere.look({
        label: words.elsewhere,
        note: isMember || isThere ? '' : words.afterSignIn,
        disabled: !isMember || isThere || desk.isFull,
        active: isThere,
      })
    },
  }
}
