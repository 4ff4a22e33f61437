import type TLS from 'im-live-sells'
import type { ChatSDK, Profile } from 'tim-wx-sdk'
import type { Authority } from './authority'
import { LiveError } from './errors'
import { ask, goodbye } from './settle'

/** What it takes to join a room. */
interface Room {
  readonly roomID: string
  readonly tim: ChatSDK
  readonly tls: TLS
  readonly authority: Authority
  /** Whether the visit is over, after which nothing is begun. */
  readonly left: () => boolean
}

/** The ways into the room's group and out of it. */
export class Joining {
  /** Whether a member is on the way in: what is replayed meanwhile is no news. */
  underWay = false
  /** Settles once a member who had to come back is in again, or is known not to be; never rejects. */
  settled: Promise<unknown> = Promise.resolve()

  constructor(private readonly room: Room) {}

  /** Rejects with not-found, not-avchatroom, waiting-approval, network. */
  async asGuest(): Promise<void> {
    const { tim, roomID } = this.room
    const { data } = await ask(tim.joinGroup({ groupID: roomID, type: 'AVChatRoom' }), 'joining')
    if (data.status === 'WaitAdminApproval') throw new LiveError('waiting-approval')
  }

  /** Joins by im-live-sells, which listens from then on; resolves with the profile of who joined. */
  async asMember(): Promise<Partial<Profile>> {
    const { roomID, tls, authority } = this.room
    this.stillHere()
    this.underWay = true
    try {
      const joined = await ask(tls.joinRoom({ roomID, getOwnerInfo: true }), 'joining')
      this.stillHere()
      if (!joined) throw new LiveError('waiting-approval')
      const type = joined.groupInfo?.type
      if (type && type !== 'AVChatRoom')
        throw new LiveError('not-avchatroom', 0, `the group is of type ${type}`)
      if (joined.groupInfo?.ownerID) authority.own(joined.groupInfo.ownerID)
      return joined.userInfo
    } finally {
      this.underWay = false
    }
  }

  /**
   * Back in at once, for a member; whether that worked. The SDK believes itself in still, so it quits first, which
   * moves nobody on the server.
   */
  again(): Promise<boolean> {
    const back = this.comeBack()
    this.settled = back
    return back
  }

  /** Out of the group, as guest or member; never rejects. */
  quit(): Promise<void> {
    return goodbye(this.room.tim.quitGroup(this.room.roomID))
  }

  private async comeBack(): Promise<boolean> {
    this.underWay = true
    await this.quit()
    const back = await this.asGuest().then(
      () => true,
      () => false,
    )
    this.underWay = false
    return back
  }

  private stillHere(): void {
    if (this.room.left()) throw new LiveError('left')
  }
}
