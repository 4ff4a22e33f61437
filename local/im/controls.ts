import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Domain } from './domain'
import { ImError } from './domain/errors'
import type { Platform } from './domain/platforms'
import { usualPerUser } from './domain/rates'
import { isKickType, kickTypes } from './domain/sessions'
import type { Faults } from './faults'
import type { Fill } from './fill'
import { readJson, sendJson } from './http'
import { entryOf } from './registry'
import { count, maybeText, text, type Body } from './wire/fields'

/** The native clients that a user can quit on: by the control's word, the platform that webhooks name. */
const natives = new Map<string, Platform>([
  ['Android', 'Android'],
  ['iOS', 'iOS'],
  ['PC', 'Windows'],
])

/** What the controls work with. */
export interface ControlParts {
  faults: Faults
  domain: Domain
  fill: Fill
}

function switchOf({ on }: Body) {
  if (typeof on !== 'boolean') throw new ImError('badParameter', 'on must be true or false')
  return on
}

function shareOf({ share }: Body) {
  if (typeof share === 'number' && share >= 0 && share <= 1) return share
  throw new ImError('badParameter', 'share must be a number from 0 to 1')
}

/** The controls of trouble: POST /local/im/<name> with JSON. The README has the list. */
export function createControls({ faults, domain, fill }: ControlParts) {
  const { groups, members, rates, sessions } = domain

  /** The user quits on a native client: the server ends the membership everywhere, and no other device is told. */
  function quit(body: Body) {
    const [userID, groupID] = [text(body, 'userID'), text(body, 'groupID')]
    const platform = natives.get(text(body, 'platform'))
    if (!platform)
      throw new ImError('badParameter', `platform must be one of ${[...natives.keys()].join(', ')}`)
    if (!members.find(groupID, userID)) throw new ImError('badParameter', `${userID} is not in ${groupID}`)
    members.quit(groupID, userID, platform)
  }

  /** Ends the user's logins as if by another device, another platform or REST. */
  function kick(body: Body) {
    const [userID, type] = [text(body, 'userID'), text(body, 'type')]
    if (!isKickType(type))
      throw new ImError('badParameter', `type must be one of ${Object.keys(kickTypes).join(', ')}`)
    if (sessions.kickOut(userID, type) === 0) throw new ImError('notLoggedIn', `${userID} is not logged in`)
  }

  const controls: Record<string, (body: Body) => void> = {
    stop: () => faults.stop(),
    start: () => faults.start(),
    cut: (body) => faults.cut(maybeText(body, 'userID')),
    kick,
    overload: (body) => faults.overload(count(body, 'seconds')),
    expire: (body) => sessions.expire(text(body, 'userID')),
    'mute-tip': (body) => faults.setMuteTip(switchOf(body)),
    refuse: (body) => faults.setRefusing(switchOf(body)),
    'half-open': (body) => faults.line.setHalfOpen(switchOf(body)),
    delay: (body) => faults.line.setDelay(count(body, 'ms'), count(body, 'jitter', 0)),
    lose: (body) => faults.pushes.setLost(shareOf(body)),
    double: (body) => faults.pushes.setDoubling(switchOf(body)),
    reorder: (body) => faults.pushes.setReordering(switchOf(body)),
    limit: (body) => {
      rates.set(switchOf(body))
      rates.setPerUser(count(body, 'perUser', usualPerUser))
    },
    quit,
    fill: (body) => {
      const { groupID } = groups.get(text(body, 'groupID'))
      fill.set(groupID, count(body, 'perSecond'))
    },
  }
  return async (name: string, request: IncomingMessage, response: ServerResponse) => {
    const control = entryOf(controls, name)
    if (request.method !== 'POST' || !control) {
      sendJson(response, 404, { error: `POST one of: ${Object.keys(controls).join(', ')}` })
      return
    }
    try {
      control(await readJson(request))
      sendJson(response, 200, { ok: true })
    } catch (error) {
      sendJson(response, 400, { error: error instanceof Error ? error.message : String(error) })
    }
  }
}
