import type { Caller } from '../../miniprogram/services/caller'
import type { SellingServices } from '../../miniprogram/services/selling'
import { BackendError } from '../../miniprogram/services/request'
import type { BackendFailure } from '../../miniprogram/services/request'
import type { Around } from '../../miniprogram/store/selling/around'
import { failureOf } from '../../miniprogram/store/failure'
import type { Failure } from '../../miniprogram/store/failure'
import { systemClock } from '../../miniprogram/store/clock'

/** A call of the backend that waits for the test to answer it. */
export interface Asked {
  readonly service: keyof SellingServices
  readonly what: unknown
  answer(value: unknown): Promise<void>
  /** With `status` 0 nobody answered. */
  refuse(failure: BackendFailure, status: number): Promise<void>
  /** Ends it with an error of the service's own. */
  fail(error: BackendError): Promise<void>
}

/** Lets what was settled reach whoever waits for it. */
const settled = async () => {
  for (let i = 0; i < 10; i++) await Promise.resolve()
}

/** What surrounds a slice: the backend answers when the test says so, and the room takes every word unless told otherwise. */
export function surroundings() {
  const caller: Caller = {
    cloud: { sdkAppID: 1, backend: '', room: 'cups', logLevel: 4, localCodes: false },
    roomID: 'cups',
  }
  const li = { userID: 'li', nick: 'Li', avatar: '' }
  const asked: Asked[] = []
  const said: { name: string; value: string; priority: string }[] = []
  const vouched: [string, Readonly<Record<string, string | number>>][] = []
  let intent: ((caller: Caller) => void) | null = null
  let member = true
  let refusal: Failure | null = null
  let rereads = 0

  const service = (name: keyof SellingServices) => (_: unknown, what?: unknown) =>
    new Promise<never>((resolve, reject) => {
      const fail = async (error: BackendError) => {
        reject(error)
        await settled()
      }
      asked.push({
        service: name,
        what,
        async answer(value) {
          resolve(value as never)
          await settled()
        },
        refuse: (failure, status) => fail(new BackendError(failure, status, failure)),
        fail,
      })
    })
  const services: SellingServices = {
    claimCoupon: service('claimCoupon'),
    drawPacket: service('drawPacket'),
    fetchBalance: service('fetchBalance'),
    sendGift: service('sendGift'),
    confirmPayment: service('confirmPayment'),
    fetchCoupons: service('fetchCoupons'),
    fetchOrders: service('fetchOrders'),
    placeOrder: service('placeOrder'),
  }
  const around: Around = {
    clock: systemClock,
    services,
    me: () => (member ? li : null),
    asMember: (wish) => (member ? wish(caller) : void (intent = wish)),
    settle: (_, work, { done, failed }) =>
      void work.then(done, (error: unknown) => {
        const rethrow = (unforeseen: unknown) => {
          throw unforeseen
        }
        failed(failureOf(error, rethrow), error instanceof BackendError && error.certain, error)
      }),
    say: async (name, value, priority) => {
      said.push({ name, value, priority })
      return refusal
    },
    emit: async (name, what) => {
      said.push({ name, value: JSON.stringify(what), priority: '' })
      return refusal
    },
    vouch: (name, value) => void vouched.push([name, value]),
    reread: () => void (rereads += 1),
  }

  return {
    around,
    asked,
    said,
    vouched,
    /** The last call of the backend. */
    last: () => {
      const call = asked.at(-1)
      if (!call) throw new Error('the backend was not asked')
      return call
    },
    rereads: () => rereads,
    /** A guest from now on. */
    signOut: () => void (member = false),
    /** A member from now on, who goes on with what they were at. */
    signIn() {
      member = true
      intent?.(caller)
      intent = null
    },
    asksToSignIn: () => intent !== null,
    /** From now on nothing that is said arrives; null for all of it. */
    roomRefuses: (failure: Failure | null) => void (refusal = failure),
    settled,
  }
}
