import type { Figures } from '../../../figures'
import { html } from '../../runtime/html'
import type { Desk } from '../desk'
import type { Phone } from '../phone'
import { expireSignature, setIm } from '../server'
import { words } from '../words'
import { action, group, toggle, type Group } from './parts'

/** A switch for the network of each phone on the desk. */
function networks(desk: Desk, acted: () => void) {
  const dom = html('div')
  const switches = new Map<Phone, ReturnType<typeof toggle>>()
  const make = (phone: Phone) => {
    const made = toggle(words.network(phone.label), (on) => {
      phone.setNetwork(on)
      acted()
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

/** What goes wrong in the world. `acted` is called after each. */
export function troubleGroup(desk: Desk, acted: () => void): Group {
  const { viewer } = desk
  let ranOut = false
  let renewals = 0
  const phones = networks(desk, acted)
  const im = toggle(words.im, (running) => void setIm(running).then(acted))
  const expire = action(() => void expireSignature(viewer.user).then(acted))
  const elsewhere = action(() => desk.addElsewhere())

  function followRenewal(figures: Figures | null) {
    const member = figures?.members.find(({ userID }) => userID === viewer.user)
    if (ranOut && member?.expired === false) renewals += 1
    if (member) ranOut = member.expired
  }

  return {
    dom: group(words.trouble, phones.dom, im.dom, expire.dom, elsewhere.dom),
    show(figures) {
      const isMember = viewer.isSignedIn()
      followRenewal(figures)
      phones.show()
      im.look(figures?.imRunning === true)
      im.dom.disabled = !figures
      expire.look({
        label: words.expire,
        note: !isMember ? words.afterSignIn : ranOut ? words.expired : renewals > 0 ? words.renewed : '',
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
