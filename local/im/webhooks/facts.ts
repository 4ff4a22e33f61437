import type { App } from '../app'
import type { Fact } from '../domain/facts'
import type { GroupChanges } from '../domain/groups'
import { platformOf, type Platform } from '../domain/platforms'
import type { Hook } from './post'

/** The changes that the webhook tells of: custom fields and mutes are none of them. */
function toldChanges({ name, introduction, notification, faceUrl }: GroupChanges) {
  const all = { Name: name, Introduction: introduction, Notification: notification, FaceUrl: faceUrl }
  return Object.entries(all).filter(([, value]) => value !== undefined)
}

// A fact names who acted, not by which way: app admins are taken for callers of REST.
const actorOf = (userID: string, admins: readonly string[]): Platform =>
  admins.includes(userID) ? 'RESTAPI' : 'Web'

/** The webhook that tells of a fact, if there is one. */
export function hookOf(fact: Fact, { admins }: App): (Hook & { groupID: string }) | undefined {
  if (fact.type === 'joined') {
    const { groupID, session } = fact
    const NewMemberList = [{ Member_Account: session.userID }]
    const body = { JoinType: 'Apply', Operator_Account: session.userID, NewMemberList }
    return { command: 'Group.CallbackAfterNewMemberJoin', groupID, platform: platformOf(session), body }
  }
  if (fact.type === 'left') {
    const { groupID, userID, platform } = fact
    const ExitMemberList = [{ Member_Account: userID }]
    const body = { ExitType: 'Quit', Operator_Account: userID, ExitMemberList }
    return { command: 'Group.CallbackAfterMemberExit', groupID, platform, body }
  }
  if (fact.type === 'removed') {
    const { groupID, by, userIDs } = fact
    const ExitMemberList = userIDs.map((Member_Account) => ({ Member_Account }))
    const body = { ExitType: 'Kicked', Operator_Account: by, ExitMemberList }
    return { command: 'Group.CallbackAfterMemberExit', groupID, platform: actorOf(by, admins), body }
  }
  if (fact.type === 'group-changed') {
    const { groupID, by, changes } = fact
    const told = toldChanges(changes)
    if (told.length === 0) return undefined
    const platform = actorOf(by, admins)
    const body = { Operator_Account: by, ...Object.fromEntries(told) }
    return { command: 'Group.CallbackAfterGroupInfoChanged', groupID, platform, body }
  }
  if (fact.type === 'dismissed') {
    const { groupID, by } = fact
    return { command: 'Group.CallbackAfterGroupDestroyed', groupID, platform: actorOf(by, admins), body: {} }
  }
  return undefined
}
