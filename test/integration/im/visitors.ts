import { localApp } from '../../../local/im/app'
import { sig } from '../../support/im'
import { openPhone, type Phone, type PhoneEvent } from '../../support/phone'

/** A message as a phone received it, the fields that tests look at. */
export interface Received {
  ID: string
  type: string
  from: string
  nick: string
  avatar: string
  priority: string
  sequence: number
  payload: Record<string, unknown>
}

/** The messages and tips among the events, in the order in which the SDK handed them over. */
export const messages = (events: readonly PhoneEvent[]) =>
  events.flatMap((event) => (event.type === 'message' ? [event['message'] as Received] : []))

/** The texts among the messages, in order. */
export const textsIn = (events: readonly PhoneEvent[]) =>
  messages(events).flatMap(({ payload }) => (typeof payload['text'] === 'string' ? [payload['text']] : []))

/** The TIM event of this name, the latest. */
export const latest = (events: readonly PhoneEvent[], name: string) =>
  events.filter((event) => event.type === 'event' && event['name'] === name).at(-1)

/** A group tip of this kind (1 join, 2 quit, 3 removed, 6 group profile, 7 member mute, 10 ban …). */
export const tip = (events: readonly PhoneEvent[], operationType: number) =>
  messages(events).find(
    ({ type, payload }) => type === 'TIMGroupTipElem' && payload['operationType'] === operationType,
  )

/** A system notice of this kind (4 removed, 5 dismissed, 21 banned, 255 the app's own). */
export const notice = (events: readonly PhoneEvent[], operationType: number) =>
  messages(events).find(
    ({ type, payload }) => type === 'TIMGroupSystemNoticeElem' && payload['operationType'] === operationType,
  )

/** Waits until a phone has received this text. */
export const hears = (phone: Phone, text: string) =>
  phone.until((events) => messages(events).find(({ payload }) => payload['text'] === text), `"${text}"`)

/** The code with which a call is refused; fails if it is not. */
export const codeOf = (call: Promise<unknown>) =>
  call.then(
    (answer) => Promise.reject(new Error(`was not refused: ${JSON.stringify(answer)}`)),
    (error: { code?: number }) => error.code,
  )

/** The phones of one test. `leave` closes some, or all, and answers what they left unhandled. */
export function createVisitors(proxyServer: () => string) {
  const phones: Phone[] = []

  async function open(name: string) {
    const phone = await openPhone('raw', { name })
    phones.push(phone)
    await phone.call('create', { SDKAppID: localApp.sdkAppID, proxyServer: proxyServer() })
    return phone
  }

  return {
    open,
    async user(userID: string) {
      const phone = await open(userID)
      await phone.call('login', userID, sig(userID))
      return phone
    },
    async member(userID: string, groupID: string) {
      const phone = await open(userID)
      await phone.call('login', userID, sig(userID))
      await phone.call('joinGroup', groupID)
      return phone
    },
    async guest(groupID: string) {
      const phone = await open('guest')
      await phone.call('joinGroup', groupID)
      return phone
    },
    async leave(some: readonly Phone[] = phones) {
      const leaving = [...some]
      leaving.forEach((phone) => phones.splice(phones.indexOf(phone), 1))
      const unhandled = await Promise.all(leaving.map((phone) => phone.unhandled()))
      await Promise.all(leaving.map((phone) => phone.close()))
      return unhandled.flat()
    },
  }
}
