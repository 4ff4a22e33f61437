import type { IncomingMessage, ServerResponse } from 'node:http'
import type { App } from '../app'
import { codes, ImError } from '../domain/errors'
import { checkUserSig } from '../domain/user-sig'
import { readJson, sendJson } from '../http'
import { printable } from '../../printable'
import { entryOf } from '../registry'
import type { Body } from '../wire/fields'
import { accountRest } from './accounts'
import type { RestCommands, RestParts } from './call'
import { sharedRest } from './shared'
import { groupRest } from './groups'
import { memberRest } from './members'
import { messageRest } from './messages'

/**
 * The REST API: POST /v4/<service>/<command>?sdkappid&identifier&usersig. The caller is an app admin with a UserSig.
 * The status is always 200; ErrorCode tells: 60002 unknown URL, 60003 no JSON, 60004 no signature, 70020 other app,
 * 70xxx the UserSig, 60010 no admin, the rest by the command.
 */
export function createRest(app: App, parts: RestParts, log: (line: string) => void) {
  const commands: RestCommands = {
    ...groupRest(parts),
    ...memberRest(parts),
    ...sharedRest(parts),
    ...messageRest(parts),
    ...accountRest(parts),
  }

  function authenticate(query: URLSearchParams) {
    const [sdkAppID, admin, userSig] = ['sdkappid', 'identifier', 'usersig'].map(
      (name) => query.get(name) ?? '',
    )
    if (!sdkAppID || !admin || !userSig) {
      throw new ImError('noSignature', 'the URL needs sdkappid, identifier and usersig')
    }
    if (Number(sdkAppID) !== app.sdkAppID)
      throw new ImError('noApp', `SDKAppID ${sdkAppID} is not served here`)
    checkUserSig(app, admin, userSig, parts.clock.now())
    if (!app.admins.includes(admin)) throw new ImError('needsAdmin', `${admin} is not an app administrator`)
    return admin
  }

  async function run(url: URL, request: IncomingMessage): Promise<Body> {
    const name = url.pathname.replace('/v4/', '')
    const command = entryOf(commands, name)
    if (request.method !== 'POST' || !command) {
      log(`unknown REST command ${request.method} ${printable(name)}`)
      throw new ImError('badRequest', `local/im does not know ${request.method} ${url.pathname}`)
    }
    const admin = authenticate(url.searchParams)
    return command(await readJson(request), admin)
  }

  return async (url: URL, request: IncomingMessage, response: ServerResponse) => {
    const answer = await run(url, request).catch((error: unknown): Body => {
      if (error instanceof ImError) return { ErrorCode: error.code, ErrorInfo: error.message }
      log(
        `${printable(url.pathname)} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      )
      return { ErrorCode: codes.serverError, ErrorInfo: 'local/im failed, see its log' }
    })
    const ActionStatus = answer['ErrorCode'] ? 'FAIL' : 'OK'
    sendJson(response, 200, { ActionStatus, ErrorCode: 0, ErrorInfo: '', ...answer })
  }
}
