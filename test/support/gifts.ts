import type { Person } from '../../miniprogram/live/events'
import type { Gift } from '../../miniprogram/services/room/on-sale'

/** A small gift of 10 coins and a big one of 60, as the store has them. */
export const rose: Gift = { giftID: 'rose', name: 'Rose', picture: '/rose.svg', coins: 10, size: 'small' }
export const kite: Gift = { giftID: 'kite', name: 'Kite', picture: '/kite.svg', coins: 60, size: 'big' }

/** Somebody by this name. */
export const person = (nick: string): Person => ({ userID: nick.toLowerCase(), nick, avatar: '' })
