import type { ChatSDK } from 'tim-wx-sdk'
import { ask } from './settle'

/**
 * The host's hand in one room. Everybody has these verbs and the server decides who may, else `not-allowed`; a guest
 * is `not-signed-in`. Rejects with LiveError only.
 */
export class Moderation {
  constructor(
    private readonly tim: ChatSDK,
    private readonly groupID: string,
  ) {}

  /** Mutes a member for `seconds`; 0 lifts it. Owner and app administrators only. */
  muteMember(userID: string, seconds: number): Promise<void> {
    const { groupID } = this
    return answered(() => this.tim.setGroupMemberMuteTime({ groupID, userID, muteTime: seconds }))
  }

  /** The same by way of the backend, which knows the host's assistants too (FAQ 2); others are `rejected`. */
  askToMute(userID: string, seconds: number): Promise<void> {
    return this.tell('MUTE_MEMBER', { Members_Account: [userID], MuteTime: seconds })
  }

  /** Removes a member by way of the backend, because an AVChatRoom has no kick of its own (FAQ 3); for host and assistants. */
  removeMember(userID: string): Promise<void> {
    return this.tell('REMOVE_MEMBER', { Members_Account: [userID] })
  }

  /** Mutes everybody but the host and app administrators, or lifts it; the members may get no tip (muting guide). */
  muteAll(on: boolean): Promise<void> {
    return answered(() => this.tim.updateGroupProfile({ groupID: this.groupID, muteAllMembers: on }))
  }

  /** A word to the backend, which acts upon it before it would be delivered; High, so that no limit swallows it. */
  private tell(name: string, value: Record<string, unknown>): Promise<void> {
    return answered(async () => {
      const message = await this.tim.createCustomMessage({
        to: this.groupID,
        conversationType: 'GROUP',
        priority: 'High',
        payload: { data: name, description: '', extension: JSON.stringify(value) },
      })
      return this.tim.sendMessage(message)
    })
  }
}

/** What the SDK throws at once is an answer too. */
const answered = async (work: () => Promise<unknown>): Promise<void> =>
  void (await ask(Promise.resolve().then(work), 'the host'))
