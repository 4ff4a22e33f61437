import type { Profile } from 'tim-wx-sdk'
import type { LiveBus, Person } from './events'
import type { GuardedSdk } from './facade'
import { LiveError } from './errors'
import type { Credentials } from './session-options'
import { ask, goodbye, within } from './settle'

const LOGIN_MS = 30_000

/** The IM account that the SDK is logged in with; a guest has none. */
export class Account {
  /** Empty for a guest. */
  userID = ''

  constructor(
    private readonly sdk: GuardedSdk,
    private readonly bus: LiveBus,
    /** Whether the visit is over, after which nothing is begun. */
    private readonly left: () => boolean,
  ) {}

  /** Logs in, waits for SDK_READY, and names an account that has no name yet; rejects with a LiveError. */
  async logIn({ userID, userSig, nick = '', avatar = '' }: Credentials): Promise<void> {
    const { tim } = this.sdk
    const ready = new Promise<void>((resolve) => {
      const undo = this.bus.on('ready', () => {
        undo()
        resolve()
      })
    })
    const { data } = await ask(tim.login({ userID, userSig }), 'login', LOGIN_MS)
    if (!data.repeatLogin) await within(LOGIN_MS, ready, 'SDK_READY')
    if (this.left()) throw new LiveError('left')
    this.userID = userID
    this.sdk.admit()
    const { data: own } = await ask(tim.getMyProfile(), 'the own profile')
    const missing = { ...(!own.nick && nick && { nick }), ...(!own.avatar && avatar && { avatar }) }
    if (Object.keys(missing).length > 0) await ask(tim.updateMyProfile(missing), 'naming oneself')
  }

  /** Nobody from now on, whatever the server answers. */
  async logOut(): Promise<void> {
    this.userID = ''
    if (!this.left()) await goodbye(this.sdk.tim.logout())
  }

  /** Changes nick or avatar (a URL of at most 500 bytes); resolves with the whole person. */
  async rename(change: { readonly nick?: string; readonly avatar?: string }): Promise<Person> {
    const { data } = await ask(this.sdk.tim.updateMyProfile({ ...change }), 'the new profile')
    return this.person(data)
  }

  /** The account as a person, by what is known of its profile. */
  person({ nick, avatar }: Partial<Profile>): Person {
    return { userID: this.userID, nick: nick ?? '', avatar: avatar ?? '' }
  }
}
