import type { LiveSession } from '../live/session'
import type { Comments } from './comments'
import { failureOf, needsOtherWords } from './failure'
import type { CommentInput } from './input'
import type { Room } from './room'
import { sendingRow } from './rows'
import type { Viewer } from './viewer'

/** What sending needs of the store, and who hears of trouble. */
interface Surroundings {
  readonly room: Room
  readonly viewer: Viewer
  readonly comments: Comments
  readonly input: CommentInput
  readonly session: () => Pick<LiveSession, 'sendComment'> | null
  /** The server called the viewer muted. */
  readonly muted: () => void
  readonly report: (error: unknown) => void
}

/** The viewer's own comments on their way: on screen at once, and kept there when they fail. */
export class Outbox {
  private localIDs = 0

  constructor(private readonly around: Surroundings) {}

  /** Sends the draft, or what it was when a sign-in came in between; the input is emptied of it, and of nothing typed since. */
  post(text = this.around.input.text): void {
    const { input } = this.around
    if (this.send(text) && input.text === text) input.type('')
  }

  /** A failed comment goes out once more, or back into the input when its words have to change. */
  retry(id: string): void {
    const { comments, input } = this.around
    const row = comments.find(id)
    if (row?.state !== 'failed' || input.kind !== 'open') return
    comments.remove(id)
    if (needsOtherWords(row.failure)) input.giveBack(row.text)
    else this.send(row.text)
  }

  private send(text: string): boolean {
    const { room, viewer, comments, session, muted, report } = this.around
    const live = session()
    if (!text || !live || !viewer.person) return false
    const id = `local-${++this.localIDs}`
    const row = sendingRow(id, viewer.person, text, room.host?.userID ?? '')
    comments.add([row])
    live.sendComment(text).then(
      (mark) => comments.replace(id, { ...row, id: mark.id, sequence: mark.sequence, state: 'sent' }),
      (error: unknown) => {
        const failure = failureOf(error, report)
        comments.replace(id, { ...row, state: 'failed', failure })
        if (failure === 'muted') muted()
      },
    )
    return true
  }
}
