import { makeAutoObservable } from 'mobx-miniprogram'
import { commentFault, countCharacters, inOneLine, MAX_COMMENT_CHARACTERS } from '../contract/comment'
import type { Clock } from './clock'
import { mentionOf } from './mentions'
import { Knowledge, moment } from './moment'
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
  /** Whether the field has the focus, or is to have it. */
  focused = false
  /** Height of the keyboard, in px; 0 while it is down. */
  keyboard = 0
  /** End of the viewer's own mute, ms since the epoch; 0 when not muted. */
  mutedUntil = 0
  allMuted = false
  /** Owner and app administrators speak through mute-all. */
  exempt = false
  private now = 0
  private readonly known = new Knowledge<'mute' | 'muteAll'>()
  private stopTicking: (() => void) | null = null

  constructor(
    private readonly clock: Clock,
    private readonly room: Room,
    private readonly viewer: Viewer,
  ) {
    makeAutoObservable<this, 'clock' | 'room' | 'viewer' | 'known' | 'stopTicking'>(
      this,
      { clock: false, room: false, viewer: false, known: false, stopTicking: false },
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

  get mayType(): boolean {
    return this.kind === 'open' || this.kind === 'guest'
  }

  /** What would be sent of the draft. */
  get text(): string {
    return inOneLine(this.draft)
  }

  /** Characters that would be sent, as people count them. */
  get length(): number {
    return countCharacters(this.text)
  }

  /** Whether the draft could go out as it is, perhaps after a sign-in. */
  get sendable(): boolean {
    return this.mayType && commentFault(this.text) === null
  }

  type(draft: string): void {
    this.draft = draft
  }

  /** Puts an emoji or a name at the end of the draft; nothing happens when it would become too long. */
  insert(text: string): void {
    if (this.mayType && countCharacters(this.draft + text) <= MAX_COMMENT_CHARACTERS) this.draft += text
  }

  /** Calls somebody by name at the end of the draft, once, and asks for the focus. */
  mention(name: string): void {
    if (!this.mayType) return
    const call = mentionOf(name)
    if (!this.draft.endsWith(call)) this.insert(/\S$/.test(this.draft) ? ` ${call}` : call)
    this.focused = true
  }

  /** Gives words back to be changed, behind what was typed since. */
  giveBack(text: string): void {
    this.draft = [this.draft.trimEnd(), text].filter(Boolean).join(' ')
    this.focused = true
  }

  focus(on: boolean): void {
    this.focused = on
  }

  keyboardAt(height: number): void {
    this.keyboard = height
  }

  /** `until` in ms since the epoch; one that has passed lifts the mute. Nothing changes where something later is known. */
  muteUntil(until: number, asOf = moment()): void {
    if (!this.known.renews('mute', asOf)) return
    this.mutedUntil = until
    this.tick()
  }

  /** `seconds` from now, as a mute tip has it; 0 lifts the mute. */
  muteFor(seconds: number): void {
    this.muteUntil(seconds > 0 ? this.clock.now() + seconds * 1000 : 0)
  }

  /** Nothing changes where something later is known. */
  muteAll(on: boolean, asOf = moment()): void {
    if (this.known.renews('muteAll', asOf)) this.allMuted = on
  }

  exemptFromMuteAll(exempt: boolean): void {
    this.exempt = exempt
  }

  reset(): void {
    this.muteUntil(0)
    this.allMuted = false
    this.exempt = false
    this.draft = ''
    this.focused = false
    this.keyboard = 0
  }

  /** Looks again at the moment the shown second is over, wherever in it the mute was heard of. */
  private tick(): void {
    this.stopTicking?.()
    this.now = this.clock.now()
    const shown = (this.mutedUntil - this.now) % 1000 || 1000
    this.stopTicking = this.countsDown ? this.clock.after(shown, () => this.tick()) : null
  }
}
