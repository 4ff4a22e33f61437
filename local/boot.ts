import { tmpdir } from 'node:os'
import path from 'node:path'
import { createBackend } from '../backend'
import { startEmbedded } from '../backend/database/embedded'
import { imRest } from '../backend/im/rest'
import { payAtOnce } from '../backend/order/payment'
import { localCodes } from '../backend/session/codes'
import { createControls } from './controls'
import { demoApi } from './demo/api'
import { demoCoupons } from './demo/coupons'
import { startCrowd } from './demo/crowd'
import { demoGifts } from './demo/gifts'
import { demoProducts } from './demo/goods'
import { regularHabits } from './demo/habits'
import { hostHand } from './demo/host'
import { demoPeople, demoVisitors } from './demo/people'
import type { DemoLanguage } from './demo/people'
import { demoRedPacket } from './demo/red-packet'
import { demoRoom } from './demo/room'
import { setUpRoom } from './demo/set-up'
import { fillShop } from './demo/shop'
import { openGate } from './gate'
import type { Service } from './gate'
import { createIm } from './im'
import { localApp, localCallbackToken } from './im/app'
import { newCustomer } from './im/plan'
import { fileStore } from './im/snapshot'
import { serveMedia } from './media'
import { createPreview } from './preview'

/** How the machine's own outside world is booted. */
export interface BootOptions {
  readonly host: string
  /** The next free port is taken if this one is not; 0 asks for any. */
  readonly port: number
  /** Names that the server answers to beside its own; see readAllowedHosts. */
  readonly allowedHosts?: readonly string[]
  readonly language: DemoLanguage
  /** Folder for what survives a restart, one folder in it for each port; nothing survives without one. */
  readonly data?: string | undefined
  /** postgres://… of a database for the backend; an embedded one if left out. */
  readonly database?: string | undefined
  /** Comments per second from the demo crowd. */
  readonly crowd: number
  /** Whether the demo room's clip plays; else its poster stands, which costs nothing to show. */
  readonly clip: boolean
  /** How late, in ms and at most, each answer of the IM and of the backend comes by chance: a poor network. */
  readonly jitter: number
  /** Rebuild and reload after a save. */
  readonly watch: boolean
}

/** The running whole: IM, backend and preview on one port. */
export interface Booted {
  /** Where other programs, and where they may other devices, find it. */
  readonly origin: string
  readonly port: number
  /** The address that it listens on. */
  readonly address: string
  close(): Promise<void>
}

/** The same service behind a poor network: each answer of the backend is late by chance, up to `jitter` ms. */
const late = (service: Service, jitter: number): Service => ({
  handle(request, response) {
    if (jitter === 0 || !request.url?.startsWith('/api/')) return service.handle(request, response)
    setTimeout(() => service.handle(request, response), Math.random() * jitter)
    return true
  },
})

/** Composes local/im, the backend and the preview on one HTTP server, and makes the demo room. */
export async function boot({
  host,
  port,
  allowedHosts = [],
  language,
  data,
  database,
  crowd: pace,
  clip,
  jitter,
  watch,
}: BootOptions): Promise<Booted> {
  const gate = await openGate({ host, port, allowedHosts })
  const { origin, self } = gate

  const [admin = ''] = localApp.admins
  const people = demoPeople(language, origin)
  const [demoHost, ...regulars] = people
  if (!demoHost) throw new Error('the demo room needs a host')
  const demo = demoRoom(language, demoHost, origin)
  const room = clip ? demo : { ...demo, player: { ...demo.player, kind: 'poster' as const } }

  const im = createIm({
    app: localApp,
    ...(data && { store: fileStore(path.join(data, String(gate.port))) }),
  })
  const kept = path.join(data ?? tmpdir(), String(gate.port))
  const embedded = database === undefined ? await startEmbedded(path.join(kept, 'postgres')) : null
  const imApp = { sdkAppID: localApp.sdkAppID, secretKey: localApp.key, admin, origin: self }
  const backend = await createBackend({
    im: imApp,
    database: database ?? embedded?.url ?? '',
    secret: localApp.key,
    exchange: localCodes([...people, ...demoVisitors(language)]),
    avatars: path.join(kept, 'avatars'),
    payment: payAtOnce,
    callbackTokens: [localCallbackToken],
    plan: newCustomer,
    giftShop: demoGifts(origin),
  })
  const preview = createPreview({
    root: path.resolve(__dirname, '../miniprogram'),
    watch,
    allowedHosts: gate.names.list(),
    stage: true,
  })
  const { roomID } = room
  const call = imRest(imApp)
  const api = demoApi(self, roomID)
  // The IM lets REST speak through a mute of everybody; a crowd that did would look as if nothing had happened.
  const mayAct = async () =>
    !im.faults.isStopped() &&
    !im.figuresOf(roomID).allMuted &&
    (await backend.rooms.get(roomID)).state !== 'ended'
  const crowd = startCrowd(regulars, regularHabits({ call, api, roomID, language }), mayAct)
  const toDrop = { coupons: demoCoupons(language), redPacket: demoRedPacket(language) }
  const hand = hostHand(api, demoHost.userID, toDrop)
  const info = { sdkAppID: localApp.sdkAppID, key: localApp.key, admin, roomID }
  const controls = createControls({ info, im, api, crowd, host: hand })

  const services: readonly Service[] = [im, late(backend, jitter), { handle: serveMedia }, controls, preview]
  services.forEach((service) => gate.serve(service))
  im.faults.line.setDelay(0, jitter)
  im.setWebhooks({ url: `${self}/im/callback`, token: localCallbackToken })
  await setUpRoom(call, room, people)
  await backend.rooms.put(room)
  const isNew = await fillShop(backend.selling.catalogue, roomID, demoProducts(language, origin))
  if (isNew) await hand.showNext()
  await preview.ready
  crowd.talk(pace)

  return {
    origin,
    port: gate.port,
    address: gate.address,
    async close() {
      crowd.close()
      im.setWebhooks(undefined)
      await backend.close()
      await Promise.all([im.close(), preview.close(), embedded?.stop()])
      await gate.close()
    },
  }
}
