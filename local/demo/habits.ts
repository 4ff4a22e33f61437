import { randomInt, randomUUID } from 'node:crypto'
import { custom } from '../../backend/im/im'
import type { MessagePriority } from '../../backend/im/im'
import type { CallIm } from '../../backend/im/rest'
import type { DemoApi } from './api'
import { chatter } from './chatter'
import type { Habit } from './crowd'
import type { DemoLanguage, DemoPerson } from './people'

interface Parts {
  readonly call: CallIm
  readonly api: DemoApi
  readonly roomID: string
  readonly language: DemoLanguage
}

/** The crowd leaves so many of everything to visitors: what is sold stays sold. */
const LEFT_TO_VISITORS = 5

/**
 * What the regulars do: they talk, like, give, buy what is being explained, follow and think better of it. Each message
 * is their own, by the IM's REST API, so that the backend is asked about it and counts it like anybody's.
 */
export function regularHabits({ call, api, roomID, language }: Parts): Habit[] {
  const send = ({ userID }: DemoPerson, MsgPriority: MessagePriority, MsgBody: object[]) =>
    call('group_open_http_svc/send_group_msg', {
      GroupId: roomID,
      From_Account: userID,
      Random: randomInt(2 ** 32),
      MsgPriority,
      MsgBody,
    })
  const announce = (person: DemoPerson, priority: MessagePriority, name: string, value: object | '') =>
    send(person, priority, custom({ name, value: value && JSON.stringify(value) }))
  const request = () => ({ requestID: randomUUID() })

  const talk: Habit = {
    every: 1,
    async act(person, round) {
      const lines = chatter[language]
      const Text = lines[round % lines.length]
      await send(person, 'Normal', [{ MsgType: 'TIMTextElem', MsgContent: { Text } }])
    },
  }

  const like: Habit = {
    every: 4,
    async act(person) {
      await announce(person, 'Low', 'LIKE', { count: randomInt(4, 17), level: 1 })
    },
  }

  const give: Habit = {
    every: 20,
    async act(person, round) {
      const { gifts } = await api.room()
      const [cheap, dearer = cheap] = gifts.filter(({ size }) => size === 'small')
      const gift = round % 3 === 2 ? dearer : cheap
      if (!gift) return
      const { giftID } = gift
      const { receipt } = await api.post(person.userID, 'gifts', { ...request(), giftID, count: 1 })
      await announce(person, 'High', 'SEND_GIFT', { gift: giftID, count: 1, receipt })
    },
  }

  /** One of what is being explained; of anything else where there is not plenty of that. */
  const buy: Habit = {
    every: 30,
    async act(person, round) {
      const { products, shown, state } = await api.room()
      const plenty = products.flatMap(({ productID, skus }) =>
        skus.filter(({ stock }) => stock > LEFT_TO_VISITORS).map((sku) => ({ productID, ...sku })),
      )
      const explained = plenty.filter(({ productID }) => shown.includes(productID))
      const choices = explained.length > 0 ? explained : plenty
      const choice = choices[round % choices.length]
      if (!choice || state !== 'live') return
      const { productID: product, skuID, priceFen: totalFen } = choice
      const order = { ...request(), skuID, quantity: 1, totalFen }
      const { receipt } = await api.post(person.userID, 'orders', order)
      await announce(person, 'High', 'BUY_GOODS', { product, sku: skuID, count: 1, receipt })
    },
  }

  const following = new Set<string>()
  const follow: Habit = {
    every: 45,
    async act(person) {
      const { userID } = person
      const name = following.has(userID) ? 'CANCELATTENTION' : 'ATTENTION'
      await announce(person, 'Low', name, '')
      if (!following.delete(userID)) following.add(userID)
    },
  }

  return [talk, like, give, buy, follow]
}
