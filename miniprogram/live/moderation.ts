import type { ChatSDK } from 'tim-wx-sdk'
import { toLiveError } from './errors'
import { within } from './settle'

const ANSWER_MS = 20_000

/**
 * The host's hand in one room. Everybody has these verbs and the server decides who may: owner and app
 * administrators, else `not-allowed`; a guest is `not-signed-in`. Rejects with LiveError only.
 */
export class Moderation {
  constructor(
    private readonly tim: ChatSDK,
    private readonly groupID: string,
  ) {}

  /** Mutes a member for `seconds`; 0 lifts it. */
  muteMember(userID: string, seconds: number): Promise<void> {
    const { groupID } = this
    return answered(() => this.tim.setGroupMemberMuteTime({ groupID, userID, muteTime: seconds }))
  }

  /** Mutes everybody but the host and app administrators, or lifts it; the members may get no tip (muting guide). */
  muteAll(on: boolean): Promise<void> {
    return answered(() => this.tim.updateGroupProfile({ groupID: this.groupID, muteAllMembers: on }))
  }
}

async function answered(ask: () => Promise<unknown>): Promise<void> {
  try {
    await within(ANSWER_MS, ask(), 'the host')
  } catch (error) {
    throw toLiveError(error)
  }
}
