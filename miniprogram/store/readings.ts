import type { BackendRoom } from '../services/room/fetch-room'
import type { Comments } from './comments'
import { failureOf } from './failure'
import type { Failure } from './failure'
import type { CommentInput } from './input'
import { Knowledge, moment } from './moment'
import type { Outside } from './outside'
import type { Room } from './room'
import { commentRow } from './rows'
import type { Viewer } from './viewer'
import type { Visit } from './visit'

/** What is read is written here, and who hears that there is nothing to read any more. */
interface Surroundings {
  readonly room: Room
  readonly viewer: Viewer
  readonly comments: Comments
  readonly input: CommentInput
  readonly visit: () => Visit | null
  /** Takes over what is on sale, as it was at the moment when it was asked for. */
  readonly onSale: (onSale: BackendRoom['onSale'], asked: number) => void
  readonly refuse: (visit: Visit, error: unknown) => void
}

const ONLINE_EVERY_MS = 10_000
/** A mute-all may be lifted without any tip (muting guide), so while it holds the profile is read again. */
const MUTE_ALL_EVERY_MS = 10_000
/** The IM tells the backend of a comment by a callback, which mostly takes less than this. */
const CALLBACK_MS = 3000
/** Away for longer than this, and nothing on screen is taken for granted. */
const LONG_AWAY_MS = 60_000

/** Ends of a room that are told by an answer, when no message told them. */
const endings: readonly Failure[] = ['not-found', 'removed', 'banned']

/** State that is read, not told: on entry, after a sign-in, a reconnect and a long absence. Nothing here rejects. */
export class Readings {
  private hiddenAt: number | null = null
  private readonly known = new Knowledge<'room'>()

  constructor(
    private readonly outside: Outside,
    private readonly around: Surroundings,
  ) {}

  /** Reads at intervals from now on; returns the undo of each. */
  start(): (() => void)[] {
    const { clock } = this.outside
    return [
      clock.every(ONLINE_EVERY_MS, () => void this.online()),
      clock.every(MUTE_ALL_EVERY_MS, () => {
        if (this.around.input.allMuted && this.hiddenAt === null) void this.standing()
      }),
    ]
  }

  /** The page shows: what may have changed meanwhile is read again. */
  show(): void {
    const away = this.hiddenAt === null ? 0 : this.outside.clock.now() - this.hiddenAt
    this.hiddenAt = null
    void this.online()
    if (away > LONG_AWAY_MS) void this.all()
    else if (this.around.input.allMuted) void this.standing()
  }

  hide(): void {
    this.hiddenAt ??= this.outside.clock.now()
  }

  /** Everything: the room, the comments that were missed, what the viewer may do. */
  async all(): Promise<void> {
    await Promise.all([this.description(), this.standing()])
  }

  /**
   * The room after a join: what was said before it was pushed to nobody here. Some of that the backend hears of only now,
   * so that the room is read once more a little later.
   */
  joined(visit: Visit): void {
    void this.description()
    visit.undo.push(this.outside.clock.after(CALLBACK_MS, () => void this.description()))
  }

  /** The room as the backend has it now, with the comments that were missed. */
  async description(): Promise<void> {
    const { room, visit: current, refuse } = this.around
    const visit = current()
    if (!visit) return
    const asked = moment()
    try {
      const info = await this.outside.fetchRoom(visit.cloud, room.roomID, visit.entry.as)
      if (!visit.over) this.described(info, asked)
    } catch (error) {
      if (!visit.over && this.ends(error)) refuse(visit, error)
    }
  }

  /**
   * Takes over what the backend says, unless a later question was answered before; of a room's name and announcement a
   * member has the group profile's word.
   */
  described(
    { title, introduction, announcement, host, player, allMuted, comments, onSale }: BackendRoom,
    asked: number,
  ): void {
    if (!this.known.renews('room', asked)) return
    const { room, viewer, input } = this.around
    if (allMuted !== null) input.muteAll(allMuted, asked)
    room.described(
      viewer.phase === 'guest' ? { title, introduction, announcement, host, player } : { player },
      asked,
    )
    const said = comments.map(({ id, sequence, time, text, ...person }) =>
      commentRow(
        { person, mark: { id, sequence, time }, text, own: person.userID === viewer.person?.userID },
        host?.userID ?? '',
        viewer.person,
      ),
    )
    this.around.comments.add(said)
    this.around.onSale(onSale, asked)
  }

  /** The viewer's own mute and the room's mute-all, by the group profile; for members. */
  async standing(): Promise<void> {
    const { room, input, visit: current, refuse } = this.around
    const visit = current()
    const session = visit?.session
    if (!session || session.state !== 'member') return
    const asked = moment()
    try {
      const [live, standing] = await Promise.all([session.readRoom(), session.readStanding()])
      if (visit.over) return
      if (live.type !== 'AVChatRoom') return room.refused('not-avchatroom')
      const { name, introduction, announcement, host } = live
      const told = {
        ...(name && { title: name }),
        ...(introduction && { introduction }),
        ...(host && { host }),
      }
      room.described({ ...told, announcement }, asked)
      input.exemptFromMuteAll(standing.role === 'Owner' || standing.role === 'Admin')
      input.muteAll(live.allMuted, asked)
      input.muteUntil(standing.mutedUntil, asked)
    } catch (error) {
      // Offline: the next reconnect reads again.
      if (!visit.over && this.ends(error)) refuse(visit, error)
    }
  }

  /** How many watch; nothing while the page is hidden. */
  async online(): Promise<void> {
    const { room, visit: current } = this.around
    const visit = current()
    if (!visit?.session || this.hiddenAt !== null || room.network !== 'connected') return
    try {
      const online = await visit.session.countOnline()
      if (!visit.over) room.counted(online)
    } catch {
      // The last count stays.
    }
  }

  private ends(error: unknown): boolean {
    return endings.includes(failureOf(error, this.outside.report))
  }
}
