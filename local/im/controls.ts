import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Domain } from './domain'
import { ImError } from './domain/errors'
import type { Faults } from './faults'
import { readJson, sendJson } from './http'
import { maybeText, text, type Body } from './wire/fields'

/** The controls of trouble: POST /local/im/stop, start, cut {userID?}, expire {userID}, mute-tip {on}. */
export function createControls(faults: Faults, { sessions }: Pick<Domain, 'sessions'>) {
  const controls: Record<string, (body: Body) => void> = {
    stop: () => faults.stop(),
    start: () => faults.start(),
    cut: (body) => faults.cut(maybeText(body, 'userID')),
    expire: (body) => sessions.expire(text(body, 'userID')),
    'mute-tip': ({ on }) => {
      if (typeof on !== 'boolean') throw new ImError('badParameter', 'on must be true or false')
      faults.setMuteTip(on)
    },
  }
  return async (name: string, request: IncomingMessage, response: ServerResponse) => {
    const control = controls[name]
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
