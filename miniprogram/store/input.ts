import { makeAutoObservable } from 'mobx-miniprogram'
import type { Clock } from './clock'
import type { Room } from './room'
import type { Viewer } from './viewer'

/**
 * What the comment input is at the moment. `guest` (signing in too) may type, and is asked to sign in on the first send;
 * all but `open` and `guest` are closed and say why.
 */
export type InputKind = 'open' | 'guest' | 'muted' | 'all-muted' | 'offline' | 'closed'

/** A mute "for ever" (REST MuteTime 4294967295) and anything beyond a year shows no countdown. */
const NO_END_SECONDS = 365 * 24 * 3600

/** Whether the viewer may speak, why not, and for how long; mute tips and the group profile move it. */
export class CommentInput {
  /** What is typed and not sent yet; survives every state of the input. */
  draft = ''
  /** End of the viewer's own mute, ms since the epoch; 0 when not muted. */
  mutedUntil = 0
  allMuted = false
  /** Owner and app administrators speak through mute-all. */
  exempt = false
  private now = 0
  private stopTicking: (() => void) | null = null

  constructor(
    private readonly clock: Clock,
    private readonly room: Room,
    private readonly viewer: Viewer,
  ) {
    makeAutoObservable<this, 'clock' | 'room' | 'viewer' | 'stopTicking'>(
      this,
      { clock: false, room: false, viewer: false, stopTicking: false },
      { autoBind: true },
    )
  }

  get kind(): InputKind {
    if (this.room.phase !== 'open') return 'closed'
    if (this.room.network === 'disconnected') return 'offline'
    if (this.viewer.phase !== 'member') return 'guest'
    if (this.secondsLeft > 0) return 'muted'
    if (this.allMuted && !this.exempt) return 'all-muted'
    return 'open'
  }

  /** Whole seconds until the viewer's own mute ends; 0 when not muted. */
  get secondsLeft(): number {
    return this.mutedUntil > this.now ? Math.ceil((this.mutedUntil - this.now) / 1000) : 0
  }

  /** Whether the mute has an end worth counting down to. */
  get countsDown(): boolean {
    return this.secondsLeft > 0 && this.secondsLeft < NO_END_SECONDS
  }

  type(draft: string): void {
    this.draft = draft
  }

  /** `until` in ms since the epoch; a moment that has passed lifts the mute. */
  muteUntil(until: number): void {
    this.mutedUntil = until
    this.tick()
    this.stopTicking?.()
    this.stopTicking = until > this.now ? this.clock.every(1000, () => this.tick()) : null
  }

  /** `seconds` from now, as a mute tip has it; 0 lifts the mute. */
  muteFor(seconds: number): void {
    this.muteUntil(seconds > 0 ? this.clock.now() + seconds * 1000 : 0)
  }

  muteAll(on: boolean): void {
    this.allMuted = on
  }

  exemptFromMuteAll(exempt: boolean): void {
    this.exempt = exempt
  }

  reset(): void {
    this.muteUntil(0)
    this.allMuted = false
    this.exempt = false
    this.draft = ''
  }

  private tick(): void {
    this.now = this.clock.now()
    if (this.mutedUntil <= this.now) {
      this.stopTicking?.()
      this.stopTicking = null
    }
  }
}
