import { chatter } from './chatter'
import type { CallIm } from '../../backend/im/rest'
import type { DemoLanguage, DemoPerson } from './people'

/** The regulars of the demo room, talking so that it is alive at first sight. */
export interface Crowd {
  /** Comments per second from now on; 0 is silence. */
  talk(perSecond: number): void
  /** Comments per second that it was told to make last. */
  pace(): number
  close(): void
}

/** Lets `people` say their lines in `roomID` through the IM REST API; a comment that fails is simply not said. */
export function startCrowd(
  call: CallIm,
  roomID: string,
  people: readonly DemoPerson[],
  language: DemoLanguage,
): Crowd {
  const lines = chatter[language]
  let timer: NodeJS.Timeout | undefined
  let turn = 0
  let pace = 0

  const say = () => {
    const speaker = people[turn % people.length]
    const text = lines[turn % lines.length]
    turn += 1
    if (!speaker || text === undefined) return
    call('group_open_http_svc/send_group_msg', {
      GroupId: roomID,
      From_Account: speaker.userID,
      Random: Math.floor(Math.random() * 2 ** 32),
      MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: text } }],
    }).catch(() => undefined)
  }
  return {
    talk(perSecond) {
      clearInterval(timer)
      pace = perSecond
      if (perSecond > 0) timer = setInterval(say, 1000 / perSecond)
    },
    pace: () => pace,
    close: () => clearInterval(timer),
  }
}
