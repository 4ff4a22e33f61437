import { reaction } from 'mobx-miniprogram'
import type { LiveSession } from '../live/session'
import type { Caller } from '../services/caller'
import { Comments } from './comments'
import { failureOf } from './failure'
import { followSession } from './follow-session'
import { CommentInput } from './input'
import { Me } from './me'
import { Outbox } from './outbox'
import type { Entry, Outside } from './outside'
import { Readings } from './readings'
import { Room } from './room'
import type { Refusal } from './room'
import { Selling } from './selling/selling'
import { Viewer } from './viewer'
import type { Visit } from './visit'

const RETRY_MS = 3000

const refusals: readonly string[] = [
  'not-found',
  'not-avchatroom',
  'waiting-approval',
  'removed',
  'banned',
  'network',
]

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
  private visit: Visit | null = null
  private caller: Caller | null = null

  constructor(private readonly outside: Outside) {
    const { room, viewer, comments } = this
    const { report } = outside
    const input = (this.input = new CommentInput(outside.clock, room, viewer))
    const session = () => this.session
    const refuse = (visit: Visit, error: unknown) => this.refuse(visit, error)
    const visit = () => this.visit
    const readings = (this.readings = new Readings(outside, {
      room,
      viewer,
      comments,
      input,
      visit,
      onSale: (...told) => this.selling.described(...told),
      refuse,
    }))
    const muted = () => void readings.standing()
    this.outbox = new Outbox({ room, viewer, comments, input, session, muted, report })
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
    await this.open(visit)
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
    const visit = this.visit
    if (!visit?.session || this.viewer.phase !== 'guest' || this.room.phase !== 'open') return
    this.viewer.signingIn()
    try {
      await this.logIn(visit, visit.session)
      if (!visit.over && !visit.entry.as) this.outside.membership.remember(true)
    } catch (error) {
      if (visit.over) return
      visit.returning = false
      await this.watch(visit, visit.session)
      if (!visit.over) this.viewer.signInFailed(failureOf(error, this.outside.report))
    }
  }

  /** Back to a guest, who goes on watching, and stays one on the next visit. */
  async signOut(): Promise<void> {
    if (!this.visit || this.viewer.phase !== 'member') return
    this.outside.membership.remember(false)
    await this.becomeGuest(this.visit)
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
    this.viewer.wait(this.input.draft.trim())
    if (this.viewer.phase !== 'signing-in') this.viewer.ask()
  }

  /** What a tap on a failed comment of one's own asks for: see Outbox. */
  retry(id: string): void {
    this.outbox.retry(id)
  }

  private async open(visit: Visit): Promise<void> {
    try {
      const { cloud, entry } = visit
      const roomID = entry.room ?? cloud.room
      const [info, live] = await Promise.all([
        this.outside.fetchRoom(cloud, roomID, entry.as),
        this.outside.loadLive(),
      ])
      if (visit.over) return
      const { host, admins } = info
      this.readings.described(info, this.outside.clock.now())
      this.room.opened()
      visit.session = await live.openSession({
        sdkAppID: cloud.sdkAppID,
        imServer: cloud.imServer,
        logLevel: cloud.logLevel,
        roomID: info.roomID,
        trusted: host ? [host.userID, ...admins] : admins,
        onError: this.outside.report,
      })
      if (visit.over) return await visit.session.leave()
      this.follow(visit, visit.session)
      await this.watch(visit, visit.session)
    } catch (error) {
      this.refuse(visit, error)
    }
  }

  /** Joins as a guest, and again every few seconds while the IM cannot be reached: a banner, never a block. */
  private async watch(visit: Visit, session: LiveSession): Promise<void> {
    if (visit.over || session.state !== 'new') return
    try {
      await session.enter()
    } catch (error) {
      if (visit.over) return
      if (failureOf(error, this.outside.report) !== 'network') return this.refuse(visit, error)
      this.room.connection('disconnected')
      visit.behind = true
      visit.undo.push(this.outside.clock.after(RETRY_MS, () => void this.watch(visit, session)))
      return
    }
    if (visit.over) return
    void this.readings.online()
    visit.behind = true
    if (visit.returning) return void this.signIn()
    // What changed since the room was described and before the join was told to nobody here.
    void this.readings.description()
  }

  private follow(visit: Visit, session: LiveSession): void {
    const { clock } = this.outside
    const reactions = {
      reconnected: () => {
        if (visit.behind) void this.readings.all()
      },
      signatureExpired: () => void this.renew(visit, session),
      quitElsewhere: () => void this.becomeGuest(visit),
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

  private async logIn(visit: Visit, session: LiveSession): Promise<void> {
    const grant = await this.outside.createSession(visit.cloud, visit.entry.as)
    if (visit.over) return
    const person = await session.signIn(grant)
    void this.readings.description()
    await this.readings.standing()
    if (visit.over) return
    const { waiting } = this.viewer
    this.viewer.signedIn(person)
    if (waiting && this.input.kind === 'open') this.outbox.post(waiting)
  }

  private async becomeGuest(visit: Visit): Promise<void> {
    if (!visit.session || this.viewer.phase !== 'member') return
    visit.returning = false
    this.me.close()
    this.viewer.signingOut()
    await visit.session.signOut()
    await this.watch(visit, visit.session)
    if (!visit.over) this.viewer.signedOut()
  }

  /** A UserSig that ran out is renewed once, silently; if that fails the viewer is told. */
  private async renew(visit: Visit, session: LiveSession): Promise<void> {
    this.viewer.signingIn()
    try {
      await this.logIn(visit, session)
    } catch {
      if (!visit.over) this.room.refused('signature')
    }
  }

  private refuse(visit: Visit, error: unknown): void {
    if (visit.over) return
    const failure = failureOf(error, this.outside.report)
    const ended = failure === 'not-found' && visit.behind
    this.room.refused(ended ? 'dismissed' : refusals.includes(failure) ? (failure as Refusal) : 'failed')
    if (failure !== 'network') return
    visit.undo.push(this.outside.clock.after(RETRY_MS, () => void this.open(visit)))
  }
}
