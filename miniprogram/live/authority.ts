/**
 * Who may state a fact about the room. im-live-sells fires any viewer's custom message under the name it
 * carries, so a name proves nothing; a group tip, the group profile and a system notice were checked by the
 * server, a message's `from` was too.
 */
export class Authority {
  private owner = ''
  private readonly trusted = new Set<string>()

  /** Names the host and the app administrators, as the backend knows them. */
  trust(userIDs: readonly string[]): void {
    userIDs.forEach((userID) => this.trusted.add(userID))
  }

  /** Names the owner, as the group profile has it; empty for a group without one. */
  own(userID: string): void {
    this.owner = userID
  }

  maySteer(userID: string): boolean {
    return userID !== '' && (userID === this.owner || this.trusted.has(userID))
  }
}
