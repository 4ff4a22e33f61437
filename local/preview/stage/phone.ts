import { html } from '../runtime/html'
import { icon } from './icons'
import { words } from './words'

/** What a phone is on the stage for. */
export type Role = keyof typeof words.roles

/** A phone of the stage: `name` is the `phone=` of its address, `user` who it is once signed in. */
export interface PhoneOptions {
  readonly name: string
  readonly role: Role
  readonly user: string
  /** Signed in from the start. */
  readonly signedIn: boolean
  /** Takes the phone off the stage; one without it stays. */
  readonly remove?: () => void
}

/** A member who was not heard of for this long, in ms, has signed out. */
const FORGOTTEN_MS = 20_000

/**
 * One phone on the stage: a frame, or a window of its own, that is spoken to by nothing but the hash of its address (see
 * runtime/happenings).
 */
export class Phone {
  readonly dom: HTMLElement
  readonly role: Role
  readonly user: string
  readonly label: string
  /** Whether it is in airplane mode. */
  cut = false
  private readonly url: string
  private readonly frame: HTMLIFrameElement
  private readonly state = html('span', { class: 'state' })
  private readonly away: HTMLElement
  private popup: Window | null = null
  private lastSeen = -Infinity

  constructor({ name, role, user, signedIn, remove }: PhoneOptions) {
    this.role = role
    this.user = user
    this.label = words.roles[role]
    this.url = `/?${new URLSearchParams({ phone: name, ...(signedIn && { as: user }) }).toString()}`
    this.frame = html('iframe', { src: this.url, title: this.label, allow: 'autoplay; clipboard-write' })
    this.frame.addEventListener('load', () => this.restarted())
    const back = html('button', { type: 'button', class: 'pill' }, words.back)
    back.addEventListener('click', () => this.bringBack())
    this.away = html('div', { class: 'away' }, html('p', {}, words.away), back)
    this.away.hidden = true
    this.dom = html(
      'figure',
      { class: 'phone' },
      html('div', { class: 'device' }, html('div', { class: 'body' }, this.frame, this.away)),
      html(
        'figcaption',
        {},
        html('span', { class: 'caption' }, html('strong', {}, this.label), this.state),
        this.opener(name),
        ...(remove ? [this.remover(remove)] : []),
      ),
    )
  }

  /** Makes something happen to the phone. */
  happen(hash: string): void {
    const target = this.popup ?? this.frame.contentWindow
    if (!target) return
    const url = new URL(target.location.href)
    url.hash = hash
    // Replaced, so that the browser's back button still leaves the stage.
    target.location.replace(url)
  }

  /** Puts the phone into airplane mode, or out of it. */
  setNetwork(on: boolean): void {
    this.cut = !on
    this.happen(`network=${on ? 'on' : 'off'}`)
  }

  /** Whether its user is a member of the room; while it cannot be reached, whether it was. */
  isSignedIn(): boolean {
    return performance.now() - this.lastSeen < FORGOTTEN_MS
  }

  /** Takes over what the server says: the nick if the user is there; `reachable` is false while nobody can be. */
  show(nick: string | undefined, reachable: boolean): void {
    if (this.popup?.closed) this.bringBack()
    const frozen = (this.cut || !reachable) && this.isSignedIn()
    if (nick !== undefined || frozen) this.lastSeen = performance.now()
    const signedIn = nick ?? (this.isSignedIn() ? this.state.dataset['nick'] : undefined)
    if (nick) this.state.dataset['nick'] = nick
    this.state.textContent = this.cut ? words.noNetwork : (signedIn ?? words.notSignedIn)
  }

  close(): void {
    this.popup?.close()
    this.dom.remove()
  }

  private restarted(): void {
    this.cut = false
    this.lastSeen = -Infinity
  }

  private opener(name: string): HTMLElement {
    const link = html('a', { href: this.url, target: `phone-${name}`, class: 'icon', title: words.alone })
    link.append(icon('window'))
    link.setAttribute('aria-label', `${words.alone}: ${this.label}`)
    link.addEventListener('click', (event) => {
      this.popup = window.open(this.url, `phone-${name}`, 'popup,width=390,height=844')
      if (!this.popup) return
      event.preventDefault()
      // The same user in two places at once would end the first one.
      this.frame.src = 'about:blank'
      this.away.hidden = false
    })
    return link
  }

  private bringBack(): void {
    this.popup?.close()
    this.popup = null
    this.away.hidden = true
    this.frame.src = this.url
    this.restarted()
  }

  private remover(remove: () => void): HTMLElement {
    const button = html('button', { type: 'button', class: 'icon', title: words.remove }, icon('close'))
    button.setAttribute('aria-label', `${words.remove}: ${this.label}`)
    button.addEventListener('click', remove)
    return button
  }
}
