import { reaction } from 'mobx-miniprogram'
import type { CloudConfig } from '../config'
import type { LiveSession } from '../live/session'
import { Comments } from './comments'
import { failureOf } from './failure'
import { followSession } from './follow-session'
import { CommentInput } from './input'
import { Me } from './me'
import { Outbox } from './outbox'
import type { Entry, Outside } from './outside'
import { Room } from './room'
import type { Refusal } from './room'
import { Viewer } from './viewer'

/** One stay in one room; what comes back from an await belongs to nobody once `over` is set. */
interface Visit {
  readonly cloud: CloudConfig
  readonly entry: Entry
  readonly undo: (() => void)[]
  session: LiveSession | null
  /** Signs in without being asked: named by `as`, or signed in before. */
  returning: boolean
  over: boolean
}

const ONLINE_EVERY_MS = 10_000
const RETRY_MS = 3000
/** A mute-all may be lifted without any tip (muting guide), so while it holds the profile is read again. */
const MUTE_ALL_EVERY_MS = 10_000

const refusals: readonly string[] = ['not-found', 'not-avchatroom', 'waiting-approval', 'removed', 'banned', 'network']

/** The one store of a room: everything on screen is read from here, everything tapped is said here. No action rejects. */
export class RoomStore {
  readonly room = new Room()
  readonly viewer = new Viewer()
  readonly comments = new Comments()
  readonly me = new Me()
  readonly input: CommentInput

  private readonly outbox: Outbox
  private visit: Visit | null = null
  private visible = true
  private sendOnceSignedIn = false

  constructor(private readonly outside: Outside) {
    const { room, viewer, comments } = this
    const { report } = outside
    const input = (this.input = new CommentInput(outside.clock, room, viewer))
    const session = () => this.session
    const muted = () => void this.readState()
    this.outbox = new Outbox({ room, viewer, comments, input, session, muted, report })
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
    const visit: Visit = { cloud, entry, undo: [], session: null, returning, over: false }
    this.visit = visit
    this.room.entering(entry.room ?? cloud.room)
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
    if (!visit) return
    visit.over = true
    visit.undo.splice(0).forEach((undo) => undo())
    this.room.reset()
    this.viewer.signedOut()
    this.me.close()
    this.comments.clear()
    this.input.reset()
    this.sendOnceSignedIn = false
    await visit.session?.leave()
  }

  /** The page shows: what may have changed meanwhile is read again. */
  show(): void {
    this.visible = true
    void this.readOnline()
    if (this.input.allMuted) void this.readState()
  }

  hide(): void {
    this.visible = false
  }

  /** Signs in; a draft that was about to be sent goes out afterwards. */
  async signIn(): Promise<void> {
    const visit = this.visit
    if (!visit?.session || this.viewer.phase !== 'guest') return
    this.viewer.signingIn()
    try {
      await this.logIn(visit)
      if (!visit.over && !visit.entry.as) this.outside.membership.remember(true)
      if (this.sendOnceSignedIn && this.input.sendable) this.outbox.post()
      this.sendOnceSignedIn = false
    } catch (error) {
      if (!visit.over) this.viewer.signInFailed(failureOf(error, this.outside.report))
    }
  }

  /** Back to a guest, who goes on watching, and stays one on the next visit. */
  async signOut(): Promise<void> {
    const visit = this.visit
    if (!visit?.session || this.viewer.phase !== 'member') return
    this.outside.membership.remember(false)
    visit.returning = false
    this.me.close()
    this.viewer.signingOut()
    await visit.session.signOut()
    if (visit.over) return
    await this.join(visit, visit.session).catch((error: unknown) => this.refuse(visit, error))
    if (!visit.over) this.viewer.signedOut()
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

  /** Sends the draft; a guest is asked to sign in first. */
  send(): void {
    if (!this.input.sendable) return
    if (this.input.kind === 'open') return this.outbox.post()
    this.sendOnceSignedIn = true
    this.viewer.ask()
  }

  /** What a tap on a failed comment of one's own asks for: see Outbox. */
  retry(id: string): void {
    this.outbox.retry(id)
  }

  /** Reads the viewer's own mute and the room's mute-all: after joining, after a reconnect, after a refusal. */
  async readState(): Promise<void> {
    const visit = this.visit
    const session = visit?.session
    if (!session || session.state !== 'member') return
    try {
      const [live, standing] = await Promise.all([session.readRoom(), session.readStanding()])
      if (visit.over) return
      if (live.type !== 'AVChatRoom') return this.room.refused('not-avchatroom')
      this.room.described({
        title: live.name || this.room.title,
        announcement: live.announcement,
        host: live.host ?? this.room.host,
      })
      this.input.exemptFromMuteAll(standing.role === 'Owner' || standing.role === 'Admin')
      this.input.muteAll(live.allMuted)
      this.input.muteUntil(standing.mutedUntil)
    } catch {
      // Offline: the next reconnect reads again.
    }
  }

  private async open(visit: Visit): Promise<void> {
    try {
      const { cloud, entry } = visit
      const roomID = entry.room ?? cloud.room
      const [info, live] = await Promise.all([this.outside.fetchRoom(cloud, roomID, entry.as), this.outside.loadLive()])
      if (visit.over) return
      const { title, announcement, host, player, admins } = info
      this.room.described({ title, announcement, host, player })
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
      await this.join(visit, visit.session)
    } catch (error) {
      this.refuse(visit, error)
    }
  }

  /** Joins as a guest, and again every few seconds while the IM cannot be reached: a banner, never a block. */
  private async join(visit: Visit, session: LiveSession): Promise<void> {
    try {
      await session.enter()
    } catch (error) {
      if (visit.over || failureOf(error, this.outside.report) !== 'network') throw error
      this.room.connection('disconnected')
      visit.undo.push(
        this.outside.clock.after(RETRY_MS, () => {
          this.join(visit, session).catch((reason: unknown) => this.refuse(visit, reason))
        }),
      )
      return
    }
    if (visit.over) return
    void this.readOnline()
    if (visit.returning) void this.signIn()
  }

  private follow(visit: Visit, session: LiveSession): void {
    const { clock } = this.outside
    visit.undo.push(
      ...followSession(session, this, {
        reconnected: () => void this.readState(),
        signatureExpired: () => void this.renew(visit),
      }),
      clock.every(ONLINE_EVERY_MS, () => void this.readOnline()),
      clock.every(MUTE_ALL_EVERY_MS, () => {
        if (this.input.allMuted && this.visible) void this.readState()
      }),
      reaction(
        () => this.room.phase === 'refused',
        (refused) => {
          if (!refused) return
          this.viewer.dismiss()
          this.me.close()
        },
      ),
    )
  }

  private async logIn(visit: Visit): Promise<void> {
    const grant = await this.outside.createSession(visit.cloud, visit.entry.as)
    if (visit.over || !visit.session) return
    const person = await visit.session.signIn(grant)
    await this.readState()
    if (!visit.over) this.viewer.signedIn(person)
  }

  /** A UserSig that ran out is renewed once, silently; if that fails the viewer is told. */
  private async renew(visit: Visit): Promise<void> {
    this.viewer.signingIn()
    try {
      await this.logIn(visit)
    } catch {
      if (!visit.over) this.room.refused('signature')
    }
  }

  private async readOnline(): Promise<void> {
    const visit = this.visit
    if (!visit?.session || !this.visible || this.room.network !== 'connected') return
    try {
      const online = await visit.session.countOnline()
      if (!visit.over) this.room.counted(online)
    } catch {
      // The last count stays.
    }
  }

  private refuse(visit: Visit, error: unknown): void {
    if (visit.over) return
    const failure = failureOf(error, this.outside.report)
    this.room.refused(refusals.includes(failure) ? (failure as Refusal) : 'failed')
    if (failure !== 'network') return
    visit.undo.push(this.outside.clock.after(RETRY_MS, () => void this.open(visit)))
  }
}
