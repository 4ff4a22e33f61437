import TIM from 'tim-wx-sdk'
import TLS from 'im-live-sells'
import type { ChatSDK, Priority, TimEvent } from 'tim-wx-sdk'
import { Account } from './account'
import { Authority } from './authority'
import { listenToComponent } from './component'
import { customEvents } from './custom-events'
import type { CustomFacts, CustomName } from './custom-events'
import { LiveError, toLiveError } from './errors'
import { LiveBus } from './events'
import type { LiveEventType, LiveHandler, MessageMark, NetworkState, Person } from './events'
import { guardSdk } from './facade'
import type { GuardedSdk } from './facade'
import { Joining } from './joining'
import { applyMessages } from './messages'
import type { DropReason } from './message-context'
import { Moderation } from './moderation'
import { describeRoom, describeStanding } from './room'
import type { LiveRoom, Standing } from './room'
import { SeenMessages } from './seen'
import { Steering } from './steering'
import type { Credentials, SessionOptions } from './session-options'
import { ask, goodbye, quietly } from './settle'

/** Where the visit stands; network is told beside it. */
export type SessionState = 'new' | 'guest' | 'signing-in' | 'member' | 'kicked' | 'removed' | 'ended' | 'left'

/**
 * One visit to one room: guest -> signing-in -> member -> left, on one im-live-sells instance. Every promise
 * settles, every rejection is a LiveError, and after `leave` no listener, poll or socket is left.
 */
export class LiveSession {
  state: SessionState = 'new'
  network: NetworkState = 'connecting'
  /** All methods of the SDK, for what this session has no verb for. */
  readonly tim: ChatSDK
  /** What the host may do to those in the room. */
  readonly moderation: Moderation
  /** How often each event of im-live-sells was heard, and what was not applied. */
  readonly heard: Readonly<Record<string, number>>
  readonly dropped: Partial<Record<DropReason, number>> = {}

  private readonly sdk: GuardedSdk
  private readonly tls: TLS
  private readonly bus: LiveBus
  private readonly authority = new Authority()
  private readonly seen = new SeenMessages()
  private readonly account: Account
  private readonly joining: Joining
  private signingIn: Promise<Person> | null = null
  private leaving: Promise<void> | null = null

  constructor(private readonly options: SessionOptions) {
    this.bus = new LiveBus(options.onError)
    this.authority.trust(options.trusted ?? [])
    this.sdk = guardSdk(options)
    this.tim = this.sdk.tim
    this.moderation = new Moderation(this.tim, options.roomID)
    const { sdkAppID: SDKAppID, roomID } = options
    this.tls = new TLS({ TIM: this.sdk.module, SDKAppID, roomID, userName: '', userSig: '' })
    const drop = (reason: DropReason) => void (this.dropped[reason] = (this.dropped[reason] ?? 0) + 1)
    const { tim, tls, bus, authority, seen } = this
    const left = () => this.state === 'left'
    const account = (this.account = new Account(this.sdk, bus, left))
    const joining = (this.joining = new Joining({ roomID, tim, tls, authority, left }))
    const me = () => account.userID
    this.heard = listenToComponent(tls, TLS.EVENT, { bus, me, drop })
    const steering = new Steering(bus)
    const context = { roomID, bus, authority, seen, steering, me, drop, joining: () => joining.underWay }
    this.received = ({ data }) => applyMessages(data, context)
    this.tim.on(TIM.EVENT.MESSAGE_RECEIVED, this.received)
    this.follow()
  }

  /** Subscribes to one kind of fact; returns its own undo. */
  on<K extends LiveEventType>(type: K, handler: LiveHandler<K>): () => void {
    return this.bus.on(type, handler)
  }

  /** Joins as a guest: receives everything, may say nothing. Rejects with not-found, not-avchatroom, waiting-approval, network. */
  async enter(): Promise<void> {
    await this.joining.asGuest()
    this.stillHere()
    if (this.at('new')) this.state = 'guest'
    if (this.network === 'connecting') this.bus.emit('network', 'connected')
  }

  /**
   * Turns the guest into a member: quit as guest, log in, SDK_READY, join (any other order loses the membership).
   * Called twice it is one sign-in. After a failure the viewer is nobody, until `enter` makes a guest of them.
   */
  signIn(credentials: Credentials): Promise<Person> {
    this.signingIn ??= this.signInOnce(credentials).finally(() => (this.signingIn = null))
    return this.signingIn
  }

  /** Leaves the account, not the session; `enter` then makes a guest of it again. Never rejects. */
  async signOut(): Promise<void> {
    if (this.state !== 'member') return
    this.state = 'new'
    await this.joining.quit()
    await this.account.logOut()
  }

  /** Changes nick or avatar (a URL of at most 500 bytes) for everybody; resolves with the whole person. */
  async rename(change: { readonly nick?: string; readonly avatar?: string }): Promise<Person> {
    this.mustBeMember()
    return this.account.rename(change)
  }

  /** Sends a comment at Normal priority; nobody echoes it, so its mark is handed back. */
  async sendComment(text: string): Promise<MessageMark> {
    await this.mayWrite()
    return this.sent(this.tls.sendMessage(text))
  }

  /** Sends a custom message and fires its own echo; `value` is its extension. */
  async announce(name: string, value: string, priority: Priority): Promise<MessageMark> {
    await this.mayWrite()
    return this.sent(this.tls.sendCustomMsgAndEmitEvent(name, value, priority))
  }

  /** Sends an event of one's own (see custom-events.ts) and tells it here too. */
  async emit<Name extends CustomName>(name: Name, what: CustomFacts[Name]): Promise<MessageMark> {
    const value = JSON.stringify(what)
    const mark = await this.announce(name, value, customEvents[name].priority)
    customEvents[name].hear(value, { person: this.account.person({}), mark, own: true }, this.bus)
    return mark
  }

  /** Reads the group profile afresh; for members only. */
  async readRoom(): Promise<LiveRoom> {
    this.mustBeMember()
    const info = await ask(this.tls.getRoomInfo(), 'the room')
    if (!info) throw new LiveError('network', 0, 'the room could not be read')
    this.authority.own(info.ownerID)
    return describeRoom(info)
  }

  /** Reads the viewer's own role and mute; the member list of an AVChatRoom has neither. */
  async readStanding(): Promise<Standing> {
    this.mustBeMember()
    const { roomID: groupID } = this.options
    const userIDList = [this.account.userID]
    const { data } = await ask(this.tim.getGroupMemberProfile({ groupID, userIDList }), 'the own standing')
    return describeStanding(data.memberList.find(({ userID }) => userID === this.account.userID))
  }

  /** How many watch, guests included; the SDK asks the server at most once a minute. */
  async countOnline(): Promise<number> {
    const { data } = await ask(this.tim.getGroupOnlineMemberCount(this.options.roomID), 'the online count')
    return data.memberCount
  }

  /** Leaves the room and lets go of everything; settles always, and the same promise for every caller. */
  leave(): Promise<void> {
    this.leaving ??= this.leaveOnce()
    return this.leaving
  }

  private readonly received: (event: TimEvent<'onMessageReceived'>) => void

  /** Keeps `state` and `network` in step with what the SDK and the room say. */
  private follow(): void {
    this.bus.on('network', (network) => (this.network = network))
    this.bus.on('kicked', () => this.cameTo('kicked'))
    this.bus.on('dismissed', () => this.cameTo('ended'))
    this.bus.on('rejoinWanted', () => void this.rejoin())
    const gone = ({ userIDs }: { userIDs: readonly string[] }) => {
      const me = this.account.userID
      if (me && userIDs.includes(me)) this.cameTo('removed')
    }
    this.bus.on('removed', gone)
    this.bus.on('banned', gone)
  }

  private cameTo(state: SessionState): void {
    if (this.state !== 'left') this.state = state
  }

  private stillHere(): void {
    if (this.state === 'left') throw new LiveError('left')
  }

  private mustBeMember(): void {
    if (this.state !== 'member') throw new LiveError('not-signed-in')
  }

  /** Only a member may say anything; one who is on the way back in, once they are. */
  private async mayWrite(): Promise<void> {
    this.mustBeMember()
    await this.joining.settled
    this.mustBeMember()
  }

  /** Where the visit stands after an await: the compiler remembers what it was before. */
  private at(state: SessionState): boolean {
    return this.state === state
  }

  private async signInOnce(credentials: Credentials): Promise<Person> {
    this.stillHere()
    if (this.state === 'guest') await this.joining.quit()
    this.state = 'signing-in'
    try {
      await this.account.logIn(credentials)
      const person = this.account.person(await this.joining.asMember())
      // The room may have ended for them meanwhile.
      if (!this.at('signing-in')) throw new LiveError('not-in-room')
      this.state = 'member'
      return person
    } catch (error) {
      if (this.at('signing-in')) this.state = 'new'
      await this.account.logOut()
      throw toLiveError(error)
    }
  }

  private async rejoin(): Promise<void> {
    if (this.state !== 'member' || this.joining.underWay) return
    const back = await this.joining.again()
    if (!back && this.at('member')) this.bus.emit('quitElsewhere', {})
  }

  private async leaveOnce(): Promise<void> {
    const before = this.state
    this.state = 'left'
    this.bus.clear()
    this.tim.off(TIM.EVENT.MESSAGE_RECEIVED, this.received)
    await (before === 'member' ? goodbye(this.tls.exitRoom()) : this.joining.quit())
    await quietly(this.tls.destroy())
    await goodbye(this.sdk.close())
  }

  /** Awaits a send; the message that was created for it knows its own ID and sequence by then. */
  private async sent(sending: Promise<unknown>): Promise<MessageMark> {
    void quietly(sending)
    const message = this.sdk.created()
    await ask(sending, 'sending')
    this.seen.isNew(message.ID)
    return { id: message.ID, sequence: message.sequence, time: message.time }
  }
}
