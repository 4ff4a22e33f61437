import type { Figures } from '../../figures'
import { html } from '../runtime/html'
import { icon } from './icons'
import { Phone, type PhoneOptions } from './phone'
import { words } from './words'

const MOST_PHONES = 4
/** A phone with its bezel, in px, before it is scaled. */
const device = { width: 410, height: 864 }
const CAPTION = 52
const SMALLEST = 0.42

/** The phones of the stage and their places: host and viewer always, up to two more. */
export class Desk {
  readonly host = new Phone({ name: 'host', role: 'host', user: 'host', signedIn: true })
  readonly viewer = new Phone({ name: 'viewer', role: 'viewer', user: 'viewer', signedIn: false })
  readonly dom: HTMLElement
  readonly phones: Phone[] = []
  private readonly row = html('div', { class: 'row' })
  private readonly adder = html('button', { type: 'button', class: 'adder' }, icon('plus'), words.addViewer)

  /** `changed` is called when a phone came or went. */
  constructor(private readonly changed: () => void) {
    this.adder.addEventListener('click', () => this.addViewer())
    this.row.append(this.adder)
    this.dom = html('main', { class: 'desk' }, this.row)
    this.put(this.host)
    this.put(this.viewer)
    new ResizeObserver(() => this.arrange()).observe(this.dom)
  }

  get isFull(): boolean {
    return this.phones.length === MOST_PHONES
  }

  /** One more phone, held by the viewer's own user. */
  addElsewhere(): void {
    this.add({ name: 'elsewhere', role: 'elsewhere', user: this.viewer.user, signedIn: true })
  }

  show(figures: Figures | null): void {
    for (const phone of this.phones) {
      const member = figures?.members.find(({ userID }) => userID === phone.user)
      phone.show(member && (member.nick || member.userID), figures?.imRunning === true)
    }
  }

  private addViewer(): void {
    const taken = new Set(this.phones.map(({ user }) => user))
    const name = ['viewer-2', 'viewer-3'].find((each) => !taken.has(each))
    if (name) this.add({ name, role: 'another', user: name, signedIn: false })
  }

  private add(options: PhoneOptions): void {
    const phone = new Phone({ ...options, remove: () => this.remove(phone) })
    this.put(phone)
    this.changed()
  }

  private put(phone: Phone): void {
    this.phones.push(phone)
    this.adder.before(phone.dom)
    this.arrange()
  }

  private remove(phone: Phone): void {
    this.phones.splice(this.phones.indexOf(phone), 1)
    phone.close()
    this.arrange()
    this.changed()
  }

  /** As large as the desk lets all of them be; smaller than legible they would rather be scrolled to. */
  private arrange(): void {
    this.adder.hidden = this.isFull
    const { clientWidth, clientHeight } = this.dom
    const count = this.phones.length
    const gap = count > 2 ? 24 : 40
    const aside = this.isFull ? 0 : 64 + gap
    const wide = (clientWidth - 48 - aside - gap * (count - 1)) / count / device.width
    const high = (clientHeight - 40 - CAPTION) / device.height
    this.row.style.setProperty('--scale', String(Math.max(SMALLEST, Math.min(1, wide, high))))
    this.row.style.setProperty('--gap', `${gap}px`)
  }
}
