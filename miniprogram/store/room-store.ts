import { reaction } from 'mobx-miniprogram'
import type { LiveSession } from '../live/session'
import type { Caller } from '../services/caller'
import { Comments } from './comments'
import { Entering } from './entering'
import { failureOf } from './failure'
import { followSession } from './follow-session'
import { isHosting } from './hosting'
import { CommentInput } from './input'
import { Me } from './me'
import { Outbox } from './outbox'
import type { Entry, Outside } from './outside'
import { Readings } from './readings'
import { Room } from './room'
import { Selling } from './selling/selling'
import { SigningIn } from './signing-in'
import { Viewer } from './viewer'
import type { Visit } from './visit'

/** The one store of a room: everything on screen is read from here, everything tapped is said here. No action rejects. */
export class RoomStore {
  readonly room = new Room()
  readonly viewer = new Viewer()
  readonly comments = new Comments()
  readonly me = new Me()
  readonly input: CommentInput
  readonly likes: Selling['likes']
  readonly gifts: Selling['gifts']
  readonly shop: Selling['shop']
  readonly drops: Selling['drops']
  readonly following: Selling['following']
  readonly inquiries: Selling['inquiries']

  private readonly outbox: Outbox
  private readonly selling: Selling
  private readonly readings: Readings
  private readonly entering: Entering
  private readonly signingIn: SigningIn
  private visit: Visit | null = null
  private caller: Caller | null = null

  constructor(private readonly outside: Outside) {
    const { room, viewer, comments, me } = this
    const { report } = outside
    const input = (this.input = new CommentInput(outside.clock, room, viewer))
    const session = () => this.session
    const readings = (this.readings = new Readings(outside, {
      room,
      viewer,
      comments,
      input,
      visit: () => this.visit,
      onSale: (...told) => this.selling.described(...told),
      refuse: (...refused) => this.entering.refuse(...refused),
    }))
    const entering = (this.entering = new Entering(outside, {
      room,
      readings,
      follow: (...visited) => this.follow(...visited),
      signIn: (visit) => this.signingIn.signIn(visit),
    }))
    const muted = () => void readings.standing()
    const outbox = (this.outbox = new Outbox({ room, viewer, comments, input, session, muted, report }))
    const watch: Entering['watch'] = (...visited) => entering.watch(...visited)
    this.signingIn = new SigningIn(outside, { room, viewer, me, input, outbox, readings, watch })
    const selling = (this.selling = new Selling(outside, {
      room,
      viewer,
      comments,
      session,
      caller: () => this.caller,
      reread: () => readings.description(),
    }))
    this.likes = selling.likes
    this.gifts = selling.gifts
    this.shop = selling.shop
    this.drops = selling.drops
    this.following = selling.following
    this.inquiries = selling.inquiries
  }

  /** See isHosting. */
  get hosting(): boolean {
    return isHosting(this.room, this.viewer)
  }

  /** The live session, for what the store has no verb for; null outside of a room. */
  get session(): LiveSession | null {
    return this.visit?.session ?? null
  }

  /** Enters a room as a guest; the room is on screen as soon as the backend has described it. */
  async enter(entry: Entry = {}): Promise<void> {
    await this.leave()
    const cloud = this.outside.cloud()
    if (!cloud) return this.room.refused('no-cloud')
    const named = cloud.localCodes && Boolean(entry.as)
    const returning = named || this.outside.membership.remembered()
    const visit: Visit = { cloud, entry, undo: [], session: null, returning, behind: false, over: false }
    const roomID = entry.room ?? cloud.room
    this.visit = visit
    this.caller = { cloud, roomID, as: entry.as }
    this.room.entering(roomID)
    await this.entering.open(visit)
  }

  /** Tries the same room again after a refusal. */
  async enterAgain(): Promise<void> {
    await this.enter(this.visit?.entry ?? {})
  }

  /** Leaves the room and forgets it; the draft too. */
  async leave(): Promise<void> {
    const visit = this.visit
    this.visit = null
    this.caller = null
    if (!visit) return
    visit.over = true
    visit.undo.splice(0).forEach((undo) => undo())
    this.room.reset()
    this.viewer.signedOut()
    this.me.close()
    this.comments.clear()
    this.input.reset()
    this.selling.reset()
    await visit.session?.leave()
  }

  /** The page shows: what may have changed meanwhile is read again. */
  show(): void {
    this.readings.show()
    this.selling.show()
  }

  /** The page is hidden, for a glance elsewhere or for hours. */
  hide(): void {
    this.readings.hide()
    this.selling.hide()
  }

  /** Signs in; what was about to be sent goes out afterwards. */
  async signIn(): Promise<void> {
    if (this.visit) await this.signingIn.signIn(this.visit)
  }

  /** Back to a guest, who goes on watching, and stays one on the next visit. */
  async signOut(): Promise<void> {
    if (this.visit) await this.signingIn.signOut(this.visit)
  }

  /** Gives the viewer another name, and another picture where `file` (a path on the phone) is not empty. */
  async rename(nick: string, file: string): Promise<void> {
    const visit = this.visit
    if (!visit?.session || this.me.saving) return
    this.me.started()
    try {
      const avatar = file && (await this.outside.uploadAvatar(visit.cloud, file, visit.entry.as))
      this.viewer.renamed(await visit.session.rename({ nick, ...(avatar && { avatar }) }))
      this.me.saved()
    } catch (error) {
      this.me.failed(failureOf(error, this.outside.report))
    }
  }

  /** Sends the draft; a guest is asked to sign in first, and it goes out as it is now. */
  send(): void {
    if (!this.input.sendable) return
    if (this.input.kind === 'open') return this.outbox.post()
    this.viewer.wait(this.input.text)
    if (this.viewer.phase !== 'signing-in') this.viewer.ask()
  }

  /** What a tap on a failed comment of one's own asks for: see Outbox. */
  retry(id: string): void {
    this.outbox.retry(id)
  }

  private follow(visit: Visit, session: LiveSession): void {
    const { clock } = this.outside
    const reactions = {
      reconnected: () => {
        if (visit.behind) void this.readings.all()
      },
      signatureExpired: () => void this.signingIn.renew(visit, session),
      quitElsewhere: () => void this.signingIn.becomeGuest(visit),
      banned: () => void this.readings.description(),
    }
    visit.undo.push(
      ...followSession(session, this, reactions, () => clock.now()),
      ...this.readings.start(),
      ...this.selling.start(session),
      reaction(
        () => this.room.phase === 'refused',
        (refused) => {
          if (!refused) return
          this.viewer.dismiss()
          this.me.close()
          void session.leave()
        },
      ),
    )
  }
}
