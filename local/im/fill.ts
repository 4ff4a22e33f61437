import type { SendingWay } from './sending'

const tickMs = 100

/** Fills rooms with messages, as an app admin would by REST: limits and webhooks take them like any other. */
export function createFill(sending: SendingWay, admin: string) {
  const timers = new Map<string, NodeJS.Timeout>()

  function say(groupID: string, text: string) {
    const draft = {
      random: Math.floor(Math.random() * 2 ** 32),
      priority: 2 as const,
      body: [{ MsgType: 'TIMTextElem', MsgContent: { Text: text } }],
      cloudCustomData: '',
      clientTime: Math.floor(Date.now() / 1000),
    }
    sending.byRest({ groupID, from: admin, by: admin, draft }).catch(() => undefined)
  }

  return {
    /** Says "1", "2", … in a room, so many a second from now on; 0 ends it. What is refused is not said. */
    set(groupID: string, perSecond: number) {
      clearInterval(timers.get(groupID))
      timers.delete(groupID)
      const start = Date.now()
      let said = 0
      const catchUp = () => {
        const due = ((Date.now() - start) / 1000) * perSecond
        while (said < due) say(groupID, String(++said))
      }
      if (perSecond > 0) timers.set(groupID, setInterval(catchUp, tickMs).unref())
    },
    close: () => timers.forEach((timer) => clearInterval(timer)),
  }
}

export type Fill = ReturnType<typeof createFill>
