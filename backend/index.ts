import type { IncomingMessage, ServerResponse } from 'node:http'
import fastify from 'fastify'
import { avatarRoutes } from './avatar/routes'
import { openDatabase } from './database/connect'
import { endConnections } from './http/closing'
import { answerErrors } from './http/errors'
import { createDrops } from './host/drops'
import { createHost } from './host/host'
import { hostRoutes } from './host/routes'
import { healthRoutes } from './http/health'
import { limitCallers, usualLimits } from './http/limits'
import type { Limits } from './http/limits'
import { logAnswers, logging } from './http/log'
import type { LogOptions } from './http/log'
import { exitHeeder } from './exit/exit'
import type { QuitPolicy } from './exit/exit'
import { filterJudge, wordFilter } from './filter/filter'
import type { Filter } from './filter/filter'
import { createFollows, followWitness } from './follow/follows'
import { noGifts } from './gift/gift'
import type { GiftShop } from './gift/gift'
import { adminsOf } from './im/admins'
import { createIm } from './im/im'
import { basicPlan } from './im/plan'
import type { Plan } from './im/plan'
import { createProfiles } from './im/profiles'
import { imRest } from './im/rest'
import type { ImApp } from './im/rest'
import { watchLosses } from './loss/losses'
import { controlJudge } from './moderation/judge'
import { createModeration } from './moderation/moderation'
import { receiptJudge } from './receipt/judge'
import { noPayment } from './order/payment'
import type { Payment } from './order/payment'
import { createReceipts } from './receipt/receipts'
import { createRecent } from './recent/recent'
import { roomDescriber } from './room/describe'
import { groupFollower, groupHeeder } from './room/follow-group'
import { createRooms } from './room/rooms'
import { roomRoutes } from './room/routes'
import { createSelling } from './selling'
import { createCallers } from './session/callers'
import type { CodeExchange } from './session/codes'
import { sessionRoutes } from './session/routes'
import { createTokens } from './session/tokens'
import { createUsers } from './session/users'
import { likeWitness } from './statistics/likes'
import { createStatistics } from './statistics/statistics'
import { startTeller } from './statistics/teller'
import { commentForm } from './webhook/comment-form'
import { oneElement } from './webhook/one-element'
import { webhookRoutes } from './webhook/routes'

/** What the backend runs on. */
export interface BackendOptions {
  /** The IM app: its signing key never leaves this side. */
  readonly im: ImApp
  /** postgres://… of the database. */
  readonly database: string
  /** How long a call waits for the database before it answers 503, in ms; a little less than a phone waits if left out. */
  readonly databaseWaitMs?: number
  /** Signs session tokens and receipts; the same on every instance. */
  readonly secret: string
  /** Turns a login code of `wx.login` into a user. */
  readonly exchange: CodeExchange
  /** Folder for the pictures that viewers choose for themselves. */
  readonly avatars: string
  /** Tokens that the IM signs its webhooks with, all good at once so that one can follow another; without any, none is believed. */
  readonly callbackTokens?: readonly string[]
  /** What a user who quits on a native client means for their Mini Program; together if left out. */
  readonly quitPolicy?: QuitPolicy
  /** What the IM app has paid for, where it is more than nothing. */
  readonly plan?: Partial<Plan>
  /** Says which comments may be published; a short list of words if left out. */
  readonly filter?: Filter
  /** How orders are paid; nothing can be bought without it. */
  readonly payment?: Payment
  /** What viewers can give; nothing without it. */
  readonly giftShop?: GiftShop
  /** Nothing is logged without it. */
  readonly log?: LogOptions
  /** How many of our own proxies a call comes through; more are not believed when they say whose call it is. */
  readonly proxies?: number
  readonly limits?: Limits
  /** The time in ms. */
  readonly now?: () => number
}

/**
 * Builds the business backend: modules over one database and one IM, and the routes below `/api/` that lead to them.
 * Every error is answered as `{error, message}`.
 */
export async function createBackend(options: BackendOptions) {
  const { im: imApp, database, secret, exchange, avatars, now = Date.now } = options
  const { log = { level: 'silent' }, proxies = 0, limits = usualLimits } = options
  const { callbackTokens = [], quitPolicy = 'together', filter = wordFilter() } = options
  const plan = { ...basicPlan, ...options.plan }
  const { payment = noPayment, giftShop = noGifts } = options
  const app = fastify({
    bodyLimit: 64 * 1024,
    trustProxy: (_address, hop) => hop < proxies,
    ...logging(log),
  })
  const { db, close: closeDatabase } = await openDatabase(
    database,
    (error) => app.log.warn({ error }, 'a connection to the database broke'),
    options.databaseWaitMs,
  )
  answerErrors(app)
  logAnswers(app)
  endConnections(app)
  app.addHook('onClose', closeDatabase)

  const isAdmin = adminsOf(imApp)
  const call = imRest(imApp)
  const im = createIm(call)
  const profiles = createProfiles(call, now)
  const tokens = createTokens(secret, now)
  const callers = createCallers(tokens)
  limitCallers(app, callers, limits, now)
  const rooms = createRooms(db)
  const followGroup = groupFollower({ rooms, im })
  const receipts = createReceipts(db, secret)
  const moderation = createModeration({ rooms, im, plan, isAdmin })
  const statistics = createStatistics(db)
  const follows = createFollows(db, statistics)
  const recent = createRecent(db, profiles)
  const teller = startTeller({ db, im, follows, log: app.log })
  const losses = watchLosses(db, app.log)
  app.addHook('onClose', async () => void (await Promise.all([teller.close(), losses.close()])))
  const selling = createSelling({ db, rooms, callers, receipts, payment, giftShop, now })
  const { onSale, purse } = selling
  const host = createHost({ rooms, catalogue: selling.catalogue, im, plan })
  const drops = createDrops({ coupons: selling.coupons, redPackets: selling.redPackets, im })
  const describe = roomDescriber({
    admins: [imApp.admin],
    profiles,
    statistics,
    follows,
    recent,
    onSale,
    purse,
    followGroup,
  })

  await app.register(healthRoutes, { db })
  const users = createUsers(db)
  await app.register(sessionRoutes, { prefix: '/api', ...imApp, isAdmin, exchange, users, tokens })
  await app.register(roomRoutes, { prefix: '/api', rooms, describe, callers })
  await app.register(selling.routes, { prefix: '/api' })
  await app.register(hostRoutes, { prefix: '/api', host, drops, moderation, rooms, followGroup, callers })
  await app.register(avatarRoutes, { prefix: '/api', callers, folder: avatars })
  await app.register(webhookRoutes, {
    authenticity: { sdkAppID: imApp.sdkAppID, tokens: callbackTokens, now },
    before: {
      trusted: imApp.admin,
      judges: [
        oneElement,
        commentForm,
        controlJudge(moderation),
        receiptJudge(receipts),
        filterJudge(filter),
      ],
      witnesses: [likeWitness(statistics, now), followWitness(follows), (message) => losses.expect(message)],
    },
    after: [(message) => recent.keep(message), (message) => losses.arrived(message)],
    exit: exitHeeder(im, quitPolicy),
    groupChanged: groupHeeder({ rooms, followGroup }),
  })
  await app.ready()

  return {
    /** The modules, for who runs in the same process: a demo that is set up, a script. */
    rooms,
    receipts,
    moderation,
    losses,
    selling,
    im,
    /** Answers what is the backend's own: /api/…, /im/callback, /healthz and /readyz; says whether it was. */
    handle(request: IncomingMessage, response: ServerResponse): boolean {
      if (!/^\/(api\/|im\/callback\b|healthz$|readyz$)/.test(request.url ?? '')) return false
      app.routing(request, response)
      return true
    },
    /** Answers on a port of its own; resolves with the address. What it does not know is 404. */
    listen: (host: string, port: number) => app.listen({ host, port }),
    /** Ends gracefully: what is under way is answered, what is held in memory is kept. */
    close: () => app.close(),
  }
}

/** The business backend, to hang into an HTTP server. */
export type Backend = Awaited<ReturnType<typeof createBackend>>
