import type { LiveSession } from '../live/session'
import { failureOf } from './failure'
import type { CommentInput } from './input'
import type { Me } from './me'
import type { Outbox } from './outbox'
import type { Outside } from './outside'
import type { Readings } from './readings'
import type { Room } from './room'
import type { Viewer } from './viewer'
import type { Visit } from './visit'

/** What a change from guest to member or back touches. */
interface Surroundings {
  readonly room: Room
  readonly viewer: Viewer
  readonly me: Me
  readonly input: CommentInput
  readonly outbox: Outbox
  readonly readings: Readings
  /** Makes a guest of who is nobody. */
  readonly watch: (visit: Visit, session: LiveSession) => Promise<void>
}

/** The viewer's way from guest to member and back. Nothing here rejects. */
export class SigningIn {
  constructor(
    private readonly outside: Outside,
    private readonly around: Surroundings,
  ) {}

  /** Turns the guest into a member; what was about to be sent goes out afterwards. */
  async signIn(visit: Visit): Promise<void> {
    const { room, viewer, watch } = this.around
    if (!visit.session || viewer.phase !== 'guest' || room.phase !== 'open') return
    viewer.signingIn()
    try {
      await this.logIn(visit, visit.session)
      if (!visit.over && !visit.entry.as) this.outside.membership.remember(true)
    } catch (error) {
      if (visit.over) return
      visit.returning = false
      await watch(visit, visit.session)
      if (!visit.over) viewer.signInFailed(failureOf(error, this.outside.report))
    }
  }

  /** Back to a guest, who stays one on the next visit. */
  async signOut(visit: Visit): Promise<void> {
    if (this.around.viewer.phase !== 'member') return
    this.outside.membership.remember(false)
    await this.becomeGuest(visit)
  }

  /** Back to a guest, who goes on watching. */
  async becomeGuest(visit: Visit): Promise<void> {
    const { viewer, me, watch } = this.around
    if (!visit.session || viewer.phase !== 'member') return
    visit.returning = false
    me.close()
    viewer.signingOut()
    await visit.session.signOut()
    await watch(visit, visit.session)
    if (!visit.over) viewer.signedOut()
  }

  /** A UserSig that ran out is renewed once, silently; if that fails the viewer is told. */
  async renew(visit: Visit, session: LiveSession): Promise<void> {
    const { room, viewer } = this.around
    viewer.signingIn()
    try {
      await this.logIn(visit, session)
    } catch {
      if (!visit.over) room.refused('signature')
    }
  }

  private async logIn(visit: Visit, session: LiveSession): Promise<void> {
    const { viewer, input, outbox, readings } = this.around
    const grant = await this.outside.createSession(visit.cloud, visit.entry.as)
    if (visit.over) return
    const person = await session.signIn(grant)
    if (visit.over) return
    readings.joined(visit)
    await readings.standing()
    if (visit.over) return
    const { waiting } = viewer
    viewer.signedIn(person)
    if (waiting && input.kind === 'open') outbox.post(waiting)
  }
}
