import { localApp, localCallbackToken } from '../../local/im/app'
import type { ImOptions } from '../../local/im'
import type { CloudConfig } from '../../miniprogram/config'
import { startBackend, testRoom } from './backend'
import type { TestBackendOptions } from './backend'
import { startIm } from './im'
import { openPhone } from './phone'
import type { Phone } from './phone'
import type { AppState } from './phone/app'

const people = [
  { userID: 'host', nick: 'Mia', avatar: '' },
  { userID: 'li', nick: 'Li', avatar: '' },
]

/** The app on a phone of its own: the real store on the real SDKs. */
export interface AppPhone extends Phone {
  /** The store as it is now. */
  state(): AppState
  /** The same but for what comes and goes by itself: the comments, how many watch, and the gifts that play. */
  lastingState(): object
  /** Waits until the store looks like this. */
  sees(what: string, look: (state: AppState) => unknown): Promise<AppState>
  act(action: string, ...args: unknown[]): Promise<void>
  /** One action of a selling slice of the store. */
  sell(
    slice: 'likes' | 'gifts' | 'shop' | 'drops' | 'following' | 'inquiries',
    action: string,
    ...args: unknown[]
  ): Promise<void>
  /** Types a comment and sends it. */
  say(text: string): Promise<void>
  /** Every state the input was in since the last `forget`, or those of one kind. */
  inputs(kind?: AppState['input']['kind']): AppState['input'][]
  /** The texts of the comments on screen, oldest first. */
  texts(): string[]
}

/** A local IM and a backend with one room, which the IM's webhooks ask, and the phones that are opened on them. */
export async function startLiveRoom(
  options: Omit<ImOptions, 'server' | 'log'> = {},
  setting: TestBackendOptions = {},
) {
  const im = await startIm(options)
  await im.rest('im_open_login_svc/account_import', { UserID: 'host', Nick: 'Mia' })
  await im.openRoom('room', 'host')
  const backend = await startBackend(im.url, { people, rooms: [testRoom], ...setting })
  im.im.setWebhooks({ url: `${backend.url}/im/callback`, token: localCallbackToken })
  const cloud: CloudConfig = {
    sdkAppID: localApp.sdkAppID,
    imServer: im.proxyServer,
    backend: `${backend.url}/api`,
    room: 'room',
    logLevel: 4,
    localCodes: true,
  }
  const phones: AppPhone[] = []

  return {
    im,
    backend,
    cloud,
    phones,
    /** A phone that is not in the room yet. */
    async phone(name: string, config: CloudConfig | null = cloud) {
      const phone = appPhone(await openPhone('app', { name }))
      phones.push(phone)
      await phone.call('useCloud', config)
      await phone.call('belongsTo', name)
      return phone
    },
    /** A phone in the room: a guest, or signed in as `as`. */
    async enter(name: string, as?: string) {
      const phone = await this.phone(name)
      await phone.act('enter', as ? { as } : {})
      await phone.sees('the room open', ({ room, viewer }) => {
        const joined = room.phase === 'open' && room.network === 'connected'
        return joined && (!as || viewer.phase === 'member')
      })
      return phone
    },
    /** Everything nobody caught on any phone, and everything the app should not have met. */
    async unhandled() {
      const found = await Promise.all(
        phones.map(async (phone) => [
          ...(await phone.unhandled()),
          ...(await phone.call<{ faults: string[] }>('counts')).faults,
        ]),
      )
      return found.flat()
    },
    async close() {
      await Promise.all(phones.map((phone) => phone.close()))
      await backend.close()
      await im.close()
    },
  }
}

export type LiveRoomFixture = Awaited<ReturnType<typeof startLiveRoom>>

function appPhone(phone: Phone): AppPhone {
  let last = {} as AppState
  const states = () =>
    phone.events.flatMap(({ type, state }) => (type === 'state' ? [state as AppState] : []))
  const latest = () => (last = states().at(-1) ?? last)
  return Object.assign(phone, {
    state: latest,
    lastingState() {
      const { room, gifts, ...state } = latest()
      return {
        ...state,
        comments: null,
        room: { ...room, online: null, peak: null },
        gifts: { ...gifts, banners: null, moment: null },
      }
    },
    inputs: (kind?: AppState['input']['kind']) =>
      states()
        .map(({ input }) => input)
        .filter((input) => !kind || input.kind === kind),
    sees: (what: string, look: (state: AppState) => unknown) =>
      phone.until(() => (look(latest()) ? last : null), what),
    act: (action: string, ...args: unknown[]) => phone.call<undefined>('act', action, ...args),
    sell: (slice: string, action: string, ...args: unknown[]) =>
      phone.call<undefined>('sell', slice, action, ...args),
    async say(text: string) {
      await phone.call('type', text)
      await phone.call('act', 'send')
    },
    texts: () =>
      latest()
        .comments.filter(({ kind }) => kind === 'comment')
        .map(({ text }) => text),
  })
}
