import type { LiveSession } from '../live/session'
import { Comings } from './comings'
import type { Comments } from './comments'
import type { CommentInput } from './input'
import { commentRow, joinedRow, noticeRow } from './rows'
import type { Room } from './room'
import type { Viewer } from './viewer'

/** The parts of the store that facts change. */
interface Slices {
  readonly room: Room
  readonly viewer: Viewer
  readonly comments: Comments
  readonly input: CommentInput
}

/** What a fact asks of the store beyond a change of state. */
interface Reactions {
  reconnected: () => void
  signatureExpired: () => void
  quitElsewhere: () => void
  /** The IM put the viewer out; whether it was the host's doing is known to the backend. */
  banned: () => void
}

/** Writes every fact of the session into the store's slices; returns the undo of each subscription. */
export function followSession(
  session: LiveSession,
  { room, viewer, comments, input }: Slices,
  { reconnected, signatureExpired, quitElsewhere, banned }: Reactions,
  now: () => number,
): (() => void)[] {
  const comings = new Comings(now)
  const hostID = () => room.host?.userID ?? ''
  const isMe = (userID: string) => viewer.person?.userID === userID
  return [
    session.on('comment', (fact) => comments.add([commentRow(fact, hostID(), viewer.person)])),
    session.on('joined', (fact) => {
      if (comings.isNew(fact.person.userID)) comments.addFolded(joinedRow(fact))
    }),
    session.on('quit', ({ person }) => comings.quit(person.userID)),
    session.on('notice', (fact) => comments.add([noticeRow(fact)])),
    session.on('profile', ({ name, announcement, introduction, allMuted }) => {
      room.described({
        ...(name !== undefined && { title: name }),
        ...(announcement !== undefined && { announcement }),
        ...(introduction !== undefined && { introduction }),
      })
      if (allMuted !== undefined) input.muteAll(allMuted)
    }),
    session.on('muted', ({ userID, seconds }) => {
      if (isMe(userID)) input.muteFor(seconds)
    }),
    session.on('removed', ({ userIDs }) => {
      if (userIDs.some(isMe)) room.refused('removed')
    }),
    session.on('banned', ({ userIDs }) => {
      if (!userIDs.some(isMe)) return
      room.refused('banned')
      banned()
    }),
    session.on('quitElsewhere', quitElsewhere),
    session.on('dismissed', () => room.refused('dismissed')),
    session.on('kicked', ({ reason }) => {
      if (reason === 'signature-expired') signatureExpired()
      else room.refused('kicked')
    }),
    session.on('network', (state) => {
      const before = room.network
      room.connection(state)
      if (state === 'connected' && before !== 'connected') reconnected()
    }),
    session.on('self', (person) => {
      viewer.renamed(person)
      if (person.userID === hostID()) room.described({ host: person })
    }),
  ]
}
