import type { LiveSession } from '../live/session'
import { failureOf } from './failure'
import { moment } from './moment'
import type { Outside } from './outside'
import type { Readings } from './readings'
import type { Refusal, Room } from './room'
import type { Visit } from './visit'

/** What entering changes, and who takes over once it is done. */
interface Surroundings {
  readonly room: Room
  readonly readings: Readings
  /** Follows what the session tells, from before the join on. */
  readonly follow: (visit: Visit, session: LiveSession) => void
  readonly signIn: (visit: Visit) => Promise<void>
}

const RETRY_MS = 3000

const refusals: readonly string[] = [
  'not-found',
  'not-avchatroom',
  'waiting-approval',
  'removed',
  'banned',
  'network',
]

/** The way into a room, as far as a guest comes, and the next try where one may help. Nothing here rejects. */
export class Entering {
  constructor(
    private readonly outside: Outside,
    private readonly around: Surroundings,
  ) {}

  /** Reads the room from the backend and opens the session; the room is on screen before the IM answers. */
  async open(visit: Visit): Promise<void> {
    const { room, readings, follow } = this.around
    try {
      const { cloud, entry } = visit
      const roomID = entry.room ?? cloud.room
      const asked = moment()
      const [info, live] = await Promise.all([
        this.outside.fetchRoom(cloud, roomID, entry.as),
        this.outside.loadLive(),
      ])
      if (visit.over) return
      const { host, admins } = info
      readings.described(info, asked)
      room.opened()
      visit.session = await live.openSession({
        sdkAppID: cloud.sdkAppID,
        imServer: cloud.imServer,
        logLevel: cloud.logLevel,
        roomID: info.roomID,
        trusted: host ? [host.userID, ...admins] : admins,
        onError: this.outside.report,
      })
      if (visit.over) return await visit.session.leave()
      follow(visit, visit.session)
      await this.watch(visit, visit.session)
    } catch (error) {
      this.refuse(visit, error)
    }
  }

  /** Joins as a guest, and again every few seconds while the IM cannot be reached: a banner, never a block. */
  async watch(visit: Visit, session: LiveSession): Promise<void> {
    if (visit.over || session.state !== 'new') return
    const { room, readings, signIn } = this.around
    try {
      await session.enter()
    } catch (error) {
      if (visit.over) return
      if (failureOf(error, this.outside.report) !== 'network') return this.refuse(visit, error)
      room.connection('disconnected')
      visit.behind = true
      visit.undo.push(this.outside.clock.after(RETRY_MS, () => void this.watch(visit, session)))
      return
    }
    if (visit.over) return
    void readings.online()
    visit.behind = true
    if (visit.returning) return void signIn(visit)
    readings.joined(visit)
  }

  /** Puts the refusal's face up; a room whose backend cannot be reached is opened again a little later. */
  refuse(visit: Visit, error: unknown): void {
    if (visit.over) return
    const failure = failureOf(error, this.outside.report)
    // The backend knows what the IM has forgotten: a room that was disbanded.
    const ended = failure === 'not-found' && (visit.behind || this.around.room.state === 'ended')
    this.around.room.refused(
      ended ? 'dismissed' : refusals.includes(failure) ? (failure as Refusal) : 'failed',
    )
    if (failure !== 'network') return
    visit.undo.push(this.outside.clock.after(RETRY_MS, () => void this.open(visit)))
  }
}
