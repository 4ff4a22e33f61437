import { reaction } from 'mobx-miniprogram'
import type { CloudConfig } from '../config'
import type * as Live from '../live/index'
import type { LiveSession } from '../live/session'
import type { BackendRoom } from '../services/room/fetch-room'
import type { SessionGrant } from '../services/session/create-session'
import type { Clock } from './clock'
import { Comments } from './comments'
import { failureOf } from './failure'
import { followSession } from './follow-session'
import { CommentInput } from './input'
import { Room } from './room'
import type { Refusal } from './room'
import { sendingRow } from './rows'
import { Viewer } from './viewer'

/** What the store needs of the outside world; the app hands it the SDKs and the backend. */
export interface Outside {
  readonly clock: Clock
  /** The cloud of this environment; null where none is configured. */
  readonly cloud: () => CloudConfig | null
  readonly loadLive: () => Promise<typeof Live>
  readonly fetchRoom: (cloud: CloudConfig, roomID: string) => Promise<BackendRoom>
  readonly createSession: (cloud: CloudConfig, as?: string) => Promise<SessionGrant>
  /** Gets what should not have happened; nothing the network or a viewer does ends here. */
  readonly report: (error: unknown) => void
}

/** How a room is entered: `room` by its ID (else the configured one), `as` a demo user where local codes are taken. */
export interface Entry {
  readonly room?: string | undefined
  readonly as?: string | undefined
}

/** One stay in one room; what comes back from an await belongs to nobody once `over` is set. */
interface Visit {
  readonly cloud: CloudConfig
  readonly entry: Entry
  readonly undo: (() => void)[]
  session: LiveSession | null
  over: boolean
}

const ONLINE_EVERY_MS = 10_000
const RETRY_MS = 3000
/** A mute-all may be lifted without any tip (muting guide), so while it holds the profile is read again. */
const MUTE_ALL_EVERY_MS = 10_000

const refusals: readonly string[] = ['not-found', 'not-avchatroom', 'waiting-approval', 'banned', 'network']

/** The one store of a room: everything on screen is read from here, everything tapped is said here. No action rejects. */
export class RoomStore {
  readonly room = new Room()
  readonly viewer = new Viewer()
  readonly comments = new Comments()
  readonly input: CommentInput

  private visit: Visit | null = null
  private visible = true
  private sendOnceSignedIn = false
  private localIDs = 0

  constructor(private readonly outside: Outside) {
    this.input = new CommentInput(outside.clock, this.room, this.viewer)
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
    const visit: Visit = { cloud, entry, undo: [], session: null, over: false }
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
      if (this.sendOnceSignedIn && this.input.kind === 'open') this.post(this.input.draft)
      this.sendOnceSignedIn = false
    } catch (error) {
      if (!visit.over) this.viewer.signInFailed(failureOf(error, this.outside.report))
    }
  }

  /** Sends the draft; a guest is asked to sign in first. */
  send(): void {
    if (!this.input.draft.trim()) return
    if (this.input.kind === 'guest') {
      this.sendOnceSignedIn = true
      this.viewer.ask()
    } else if (this.input.kind === 'open') this.post(this.input.draft)
  }

  /** Sends a failed comment of one's own once more. */
  retry(id: string): void {
    const row = this.comments.find(id)
    if (row?.state !== 'failed' || this.input.kind !== 'open') return
    this.comments.remove(id)
    this.post(row.text, false)
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
      const [info, live] = await Promise.all([this.outside.fetchRoom(cloud, roomID), this.outside.loadLive()])
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
    if (visit.entry.as && visit.cloud.localCodes) void this.signIn()
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
        (refused) => refused && this.viewer.dismiss(),
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
      if (!visit.over) this.room.refused('kicked')
    }
  }

  private post(draft: string, clear = true): void {
    const text = draft.trim()
    const { session } = this
    const { person } = this.viewer
    if (!text || !session || !person) return
    if (clear) this.input.type('')
    const id = `local-${++this.localIDs}`
    const row = sendingRow(id, person, text, this.room.host?.userID ?? '')
    this.comments.add([row])
    session.sendComment(text).then(
      (mark) => this.comments.replace(id, { ...row, id: mark.id, sequence: mark.sequence, state: 'sent' }),
      (error: unknown) => {
        const failure = failureOf(error, this.outside.report)
        this.comments.replace(id, { ...row, state: 'failed', failure })
        if (failure === 'muted') void this.readState()
      },
    )
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
