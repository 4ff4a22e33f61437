import { device } from './wx'
import { autorun, toJS } from 'mobx-miniprogram'
import type { CloudConfig } from '../../../miniprogram/config'
import { uploadAvatar } from '../../../miniprogram/services/profile/upload-avatar'
import { fetchRoom } from '../../../miniprogram/services/room/fetch-room'
import { sellingServices } from '../../../miniprogram/services/selling'
import { createSession } from '../../../miniprogram/services/session/create-session'
import { membership } from '../../../miniprogram/services/session/membership'
import { systemClock } from '../../../miniprogram/store/clock'
import { followHostLink } from '../../../miniprogram/store/host-links'
import type { LinkQuery } from '../../../miniprogram/store/host-links'
import { loadLive } from '../../../miniprogram/store/live-door'
import { RoomStore } from '../../../miniprogram/store/room-store'
import { report, serve } from './serve'

let cloud: CloudConfig | null = null
let account = 'visitor'
const files = new Map<string, ArrayBuffer>()
interface Reading {
  filePath: string
  success: (answer: { data: ArrayBuffer }) => void
  fail: (reason: { errMsg: string }) => void
}
Object.assign(device.wx, {
  login: ({ success }: { success: (answer: { code: string }) => void }) =>
    void setImmediate(() => success({ code: `local:${account}` })),
  getFileSystemManager: () => ({
    readFile({ filePath, success, fail }: Reading) {
      const data = files.get(filePath)
      setImmediate(() => (data ? success({ data }) : fail({ errMsg: 'readFile:fail no such file' })))
    },
  }),
})
const faults: string[] = []

const store = new RoomStore({
  clock: systemClock,
  cloud: () => cloud,
  loadLive,
  fetchRoom,
  createSession,
  uploadAvatar,
  selling: sellingServices,
  membership,
  report: (error) =>
    void faults.push(error instanceof Error ? (error.stack ?? error.message) : String(error)),
})

/** The selling side of the store. */
function sellingState() {
  const { likes, gifts, shop, drops, following, inquiries } = store
  const { banners, moment, balance, sending, failure } = gifts
  const { products, shown, view, coupons, orders, bought, buying, totalFen } = shop
  return {
    likes: { total: likes.total, mine: likes.mine, others: likes.others },
    gifts: { offered: gifts.catalogue.length, banners, moment, balance, sending, failure },
    shop: { products, shown, view, coupons, orders, bought, buying, totalFen, failure: shop.failure },
    drops: drops.cards,
    following: toJS(following),
    inquiries: inquiries.items,
  }
}

/** The whole store as JSON, as the test sees it. */
function state() {
  const { room, viewer, me, input, comments } = store
  return {
    room: toJS(room),
    viewer: toJS(viewer),
    me: toJS(me),
    input: { kind: input.kind, draft: input.draft, secondsLeft: input.secondsLeft, allMuted: input.allMuted },
    comments: comments.items,
    ...sellingState(),
    session: store.session?.state ?? null,
  }
}

export type AppState = ReturnType<typeof state>

autorun(() => report({ type: 'state', state: state() }))

type Action =
  'enter' | 'enterAgain' | 'leave' | 'show' | 'hide' | 'signIn' | 'signOut' | 'rename' | 'send' | 'retry'
type Call = (...args: unknown[]) => unknown

serve({
  /** Names the cloud to enter rooms on. */
  useCloud: (config: CloudConfig | null) => void (cloud = config),
  /** Who holds this phone: what WeChat's login says of them. */
  belongsTo: (userID: string) => void (account = userID),
  /** One action of the store. */
  act: (action: Action, ...args: unknown[]) => (store[action] as Call).apply(store, args),
  /** One action of a selling slice. */
  sell: (
    slice: 'likes' | 'gifts' | 'shop' | 'drops' | 'following' | 'inquiries',
    action: string,
    ...args: unknown[]
  ) => {
    const part = store[slice] as unknown as Record<string, Call>
    part[action]?.(...args)
  },
  /** Signs in with the grant of before, as if the session did not know it is a member. */
  signInAgain: async () => {
    const session = store.session
    if (session && cloud) await session.signIn(await createSession(cloud))
    // Where the session stands is nothing that the store would notice.
    report({ type: 'state', state: state() })
  },
  /** Puts a file on the phone, as WeChat does with a chosen picture. */
  keepFile: (path: string, base64: string) =>
    void files.set(path, new Uint8Array(Buffer.from(base64, 'base64')).buffer),
  type: (draft: string) => store.input.type(draft),
  /** Takes the sign-in card down. */
  dismiss: () => store.viewer.dismiss(),
  /** A verb of the host's hand. */
  moderate: (verb: 'askToMute' | 'removeMember', userID: string, seconds = 0) =>
    store.session?.moderation[verb](userID, seconds),
  /** A custom message through the session. */
  announce: (name: string, value: string, priority: 'High' | 'Normal' | 'Low') =>
    store.session?.announce(name, value, priority),
  /** The app is opened again by a link with this query. */
  openLink: (query: LinkQuery) => followHostLink(query, cloud, store.session),
  /** Any method of the SDK beneath, with one argument. */
  tim: async (method: string, argument?: unknown) => {
    const sdk = store.session?.tim as unknown as Record<string, Call>
    const body = sdk[method]
    if (!body) throw new Error(`the SDK has no method ${method}`)
    const { code } = (await body.call(sdk, argument)) as { code: number }
    return code
  },
  /** How often each component event was heard, what was dropped, and what should not have happened. */
  counts: () => ({ heard: store.session?.heard, dropped: store.session?.dropped, faults }),
  network: (type: string) => device.setNetwork(type),
})
