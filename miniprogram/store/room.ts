import { makeAutoObservable, observable } from 'mobx-miniprogram'
import type { NetworkState, Person } from '../live/events'
import type { BroadcastState } from '../services/room/on-sale'
import { Knowledge, moment } from './moment'

/** Why the room cannot be entered or was left for the viewer; each has a face of its own on screen. */
export type Refusal =
  | 'no-cloud'
  | 'not-found'
  | 'not-avchatroom'
  | 'waiting-approval'
  | 'network'
  | 'removed'
  | 'banned'
  | 'dismissed'
  | 'kicked'
  | 'signature'
  | 'failed'

/** Whether another try cannot change it. */
export const isFinal = (refusal: Refusal): boolean =>
  ['no-cloud', 'not-avchatroom', 'removed', 'dismissed'].includes(refusal)

/** What plays behind the room: a live stream, an HLS stream, a looping clip, or a still picture. */
export interface Player {
  readonly kind: 'live-player' | 'hls' | 'clip' | 'poster'
  readonly src: string
  readonly poster: string
}

/** What can be told of a room, each for itself. */
type Description = Pick<Room, 'title' | 'announcement' | 'introduction' | 'host' | 'player'>

/** The room itself: whether it is open, what it is called, who hosts it, how many watch. */
export class Room {
  phase: 'closed' | 'entering' | 'open' | 'refused' = 'closed'
  refusal: Refusal | null = null
  roomID = ''
  title = ''
  announcement = ''
  introduction = ''
  host: Person | null = null
  player: Player = { kind: 'poster', src: '', poster: '' }
  /** People watching, guests too; null until the first answer. */
  online: number | null = null
  /** The IM connection. */
  network: NetworkState = 'connecting'
  /** How far the broadcast is. */
  state: BroadcastState = 'live'
  /** When it is planned to begin, ms since the epoch; null where nobody said. */
  startsAt: number | null = null
  /** The most who watched at once, as far as this viewer saw. */
  peak = 0
  private readonly known = new Knowledge()

  constructor() {
    makeAutoObservable<this, 'known'>(
      this,
      { host: observable.ref, player: observable.ref, known: false },
      { autoBind: true },
    )
  }

  entering(roomID: string): void {
    this.phase = 'entering'
    this.refusal = null
    this.roomID = roomID
  }

  opened(): void {
    this.phase = 'open'
    this.refusal = null
  }

  refused(refusal: Refusal): void {
    this.phase = 'refused'
    this.refusal = refusal
  }

  /**
   * Takes over what is given, as it was at a moment: a part that is known as of a later one stays. What is absent did not
   * change, and a player that is the same plays on.
   */
  described(info: Partial<Description>, asOf = moment()): void {
    const news: Partial<Description> = Object.fromEntries(
      Object.entries(info).filter(([part]) => this.known.renews(part, asOf)),
    )
    const { kind, src, poster } = this.player
    const next = news.player ?? this.player
    const plays = next.kind === kind && next.src === src && next.poster === poster
    Object.assign(this, news, plays && { player: this.player })
  }

  /** `startsAt` in ms. */
  broadcasts(state: BroadcastState, startsAt: number | null): void {
    this.state = state
    this.startsAt = startsAt
  }

  connection(state: NetworkState): void {
    this.network = state
  }

  counted(online: number): void {
    this.online = online
    this.peak = Math.max(this.peak, online)
  }

  reset(): void {
    this.phase = 'closed'
    this.refusal = null
    this.roomID = this.title = this.announcement = this.introduction = ''
    this.host = null
    this.player = { kind: 'poster', src: '', poster: '' }
    this.online = null
    this.network = 'connecting'
    this.state = 'live'
    this.startsAt = null
    this.peak = 0
  }
}
