import TIM from 'tim-wx-sdk'
import TLS from 'im-live-sells'
import type { ChatSDK, Priority, Profile, TimEvent } from 'tim-wx-sdk'
import { Authority } from './authority'
import { listenToComponent } from './component'
import { customEvents } from './custom-events'
import type { CustomFacts, CustomName } from './custom-events'
import { LiveError, toLiveError } from './errors'
import { LiveBus } from './events'
import type { LiveEventType, LiveHandler, MessageMark, NetworkState, Person } from './events'
import { guardSdk } from './facade'
import type { GuardedSdk } from './facade'
import { applyMessages } from './messages'
import type { DropReason } from './messages'
import { Moderation } from './moderation'
import { describeRoom, describeStanding } from './room'
import type { LiveRoom, Standing } from './room'
import { SeenMessages } from './seen'
import { Steering } from './steering'
import type { Credentials, SessionOptions } from './session-options'
import { ask, quietly, within } from './settle'

/** Where the visit stands; network is told beside it. */
export type SessionState = 'new' | 'guest' | 'signing-in' | 'member' | 'kicked' | 'removed' | 'ended' | 'left'

const GOODBYE_MS = 3000
const LOGIN_MS = 30_000

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
  private me = ''
  private joining = false
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
    const me = () => this.me
    this.heard = listenToComponent(this.tls, TLS.EVENT, { bus: this.bus, me, drop })
    const { bus, authority, seen } = this
    const steering = new Steering(bus)
    const context = { roomID, bus, authority, seen, steering, me, drop, joining: () => this.joining }
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
    await this.joinGroup()
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
    await this.quit()
    await this.logOut()
  }

  /** Changes nick or avatar (a URL of at most 500 bytes) for everybody; resolves with the whole person. */
  async rename(change: { readonly nick?: string; readonly avatar?: string }): Promise<Person> {
    this.mustBeMember()
    const { data } = await ask(this.tim.updateMyProfile({ ...change }), 'the new profile')
    return this.personOf(data)
  }

  /** Sends a comment at Normal priority; nobody echoes it, so its mark is handed back. */
  async sendComment(text: string): Promise<MessageMark> {
    this.mustBeMember()
    return this.sent(this.tls.sendMessage(text))
  }

  /** Sends a custom message and fires its own echo; `value` is its extension. */
  async announce(name: string, value: string, priority: Priority): Promise<MessageMark> {
    this.mustBeMember()
    return this.sent(this.tls.sendCustomMsgAndEmitEvent(name, value, priority))
  }

  /** Sends an event of one's own (see custom-events.ts) and tells it here too. */
  async emit<Name extends CustomName>(name: Name, what: CustomFacts[Name]): Promise<MessageMark> {
    const value = JSON.stringify(what)
    const mark = await this.announce(name, value, customEvents[name].priority)
    customEvents[name].hear(value, { person: this.personOf({}), mark, own: true }, this.bus)
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
    const { data } = await ask(
      this.tim.getGroupMemberProfile({ groupID: this.options.roomID, userIDList: [this.me] }),
      'the own standing',
    )
    return describeStanding(data.memberList.find(({ userID }) => userID === this.me))
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
      if (this.me && userIDs.includes(this.me)) this.cameTo('removed')
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

  /** Where the visit stands after an await: the compiler remembers what it was before. */
  private at(state: SessionState): boolean {
    return this.state === state
  }

  private async joinGroup(): Promise<void> {
    const join = this.tim.joinGroup({ groupID: this.options.roomID, type: 'AVChatRoom' })
    const { data } = await ask(join, 'joining')
    if (data.status === 'WaitAdminApproval') throw new LiveError('waiting-approval')
  }

  private async signInOnce(credentials: Credentials): Promise<Person> {
    this.stillHere()
    if (this.state === 'guest') await this.quit()
    this.state = 'signing-in'
    try {
      await this.logIn(credentials)
      const person = await this.joinAsMember()
      // The room may have ended for them meanwhile.
      if (!this.at('signing-in')) throw new LiveError('not-in-room')
      this.state = 'member'
      return person
    } catch (error) {
      if (this.at('signing-in')) this.state = 'new'
      await this.logOut()
      throw toLiveError(error)
    }
  }

  private async logIn({ userID, userSig, nick = '', avatar = '' }: Credentials): Promise<void> {
    const ready = new Promise<void>((resolve) => {
      const undo = this.bus.on('ready', () => {
        undo()
        resolve()
      })
    })
    const { data } = await ask(this.tim.login({ userID, userSig }), 'login', LOGIN_MS)
    if (!data.repeatLogin) await within(LOGIN_MS, ready, 'SDK_READY')
    this.stillHere()
    this.me = userID
    this.sdk.admit()
    const { data: own } = await ask(this.tim.getMyProfile(), 'the own profile')
    const missing = { ...(!own.nick && nick && { nick }), ...(!own.avatar && avatar && { avatar }) }
    if (Object.keys(missing).length > 0) await ask(this.tim.updateMyProfile(missing), 'naming oneself')
  }

  private async joinAsMember(): Promise<Person> {
    this.stillHere()
    this.joining = true
    try {
      const { roomID } = this.options
      const joined = await ask(this.tls.joinRoom({ roomID, getOwnerInfo: true }), 'joining')
      this.stillHere()
      if (!joined) throw new LiveError('waiting-approval')
      const type = joined.groupInfo?.type
      if (type && type !== 'AVChatRoom')
        throw new LiveError('not-avchatroom', 0, `the group is of type ${type}`)
      if (joined.groupInfo?.ownerID) this.authority.own(joined.groupInfo.ownerID)
      return this.personOf(joined.userInfo)
    } finally {
      this.joining = false
    }
  }

  private personOf({ nick, avatar }: Partial<Profile>): Person {
    return { userID: this.me, nick: nick ?? '', avatar: avatar ?? '' }
  }

  private async logOut(): Promise<void> {
    this.me = ''
    if (this.state !== 'left') await quietly(within(GOODBYE_MS, this.tim.logout(), 'logging out'))
  }

  private quit(): Promise<void> {
    return quietly(within(GOODBYE_MS, this.tim.quitGroup(this.options.roomID), 'quitting'))
  }

  /** Back in at once: the SDK believes itself in still, so it quits first, which moves nobody on the server. */
  private async rejoin(): Promise<void> {
    if (this.state !== 'member' || this.joining) return
    this.joining = true
    await this.quit()
    const back = await this.joinGroup().then(
      () => true,
      () => false,
    )
    this.joining = false
    if (!back && this.at('member')) this.bus.emit('quitElsewhere', {})
  }

  private async leaveOnce(): Promise<void> {
    const before = this.state
    this.state = 'left'
    this.bus.clear()
    this.tim.off(TIM.EVENT.MESSAGE_RECEIVED, this.received)
    const goodbye: Promise<unknown> =
      before === 'member' ? this.tls.exitRoom() : this.tim.quitGroup(this.options.roomID)
    await quietly(within(GOODBYE_MS, goodbye, 'leaving'))
    await quietly(this.tls.destroy())
    await within(GOODBYE_MS, this.sdk.close(), 'closing').catch(() => undefined)
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
