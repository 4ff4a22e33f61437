import type { Message } from 'tim-wx-sdk'
import { Authority } from '../../../../miniprogram/live/authority'
import { LiveBus } from '../../../../miniprogram/live/events'
import { applyMessages } from '../../../../miniprogram/live/messages'
import type { DropReason } from '../../../../miniprogram/live/message-context'
import { SeenMessages } from '../../../../miniprogram/live/seen'
import { Steering } from '../../../../miniprogram/live/steering'
import { ROOM } from '../../../support/messages'

/** Li's room with nobody behind it: messages go in, facts come out. */
export function receiver() {
  const bus = new LiveBus((error) => {
    throw error
  })
  const emitted = jest.spyOn(bus, 'emit')
  const authority = new Authority()
  const dropped: Partial<Record<DropReason, number>> = {}
  let joining = false
  const context = {
    roomID: ROOM,
    bus,
    authority,
    seen: new SeenMessages(),
    steering: new Steering(bus),
    me: () => 'li',
    joining: () => joining,
    drop: (reason: DropReason) => void (dropped[reason] = (dropped[reason] ?? 0) + 1),
  }
  return {
    authority,
    /** How many messages were not applied, by reason. */
    dropped,
    receive: (...messages: Message[]) => applyMessages(messages, context),
    /** From now on history arrives, or it has arrived. */
    joins: (on: boolean) => void (joining = on),
    /** The facts so far, oldest first, as `[type, fact]`. */
    facts: () => emitted.mock.calls,
  }
}
