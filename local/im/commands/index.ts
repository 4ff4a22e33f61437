import { codes, ImError } from '../domain/errors'
import type { Connection } from '../transport'
import type { Frame } from '../transport/frames'
import { printable } from '../../printable'
import { entryOf } from '../registry'
import { maybeText, type Body } from '../wire/fields'
import type { Call, Commands, Parts, UserCall } from './call'
import { sharedCommands } from './shared'
import { directCommands } from './direct'
import { groupCommands } from './groups'
import { guestCommands } from './guests'
import { loginCommands } from './login'
import { memberCommands } from './members'
import { profileCommands } from './profiles'
import { roomCommands } from './rooms'
import { startupCommands } from './startup'

/** Every command there is, by its name on the wire. What is not in here is answered with an error and logged. */
const createRegistry = (parts: Parts): { anyone: Commands<Call>; users: Commands<UserCall> } => ({
  anyone: { ...loginCommands(parts), ...guestCommands(parts) },
  users: {
    ...startupCommands(parts),
    ...profileCommands(parts),
    ...roomCommands(parts),
    ...groupCommands(parts),
    ...memberCommands(parts),
    ...directCommands(parts),
    ...sharedCommands(parts),
  },
})

/** Answers the frames of clients. `log` gets what deserves a developer's eye. */
export function createCommands(parts: Parts, log: (line: string) => void) {
  const { anyone, users } = createRegistry(parts)

  async function run(call: Call): Promise<Body> {
    const { servcmd } = call.head
    const open = entryOf(anyone, servcmd)
    if (open) return open(call)
    const command = entryOf(users, servcmd)
    if (!command) {
      log(`unknown command ${printable(servcmd)}`)
      throw new ImError('unknownCommand', `local/im does not know the command ${servcmd}`)
    }
    // By the frame's own key, not by its socket: after a reconnect requests arrive before the login.
    return command({ ...call, session: parts.domain.sessions.resume(maybeText(call.head, 'a2') ?? '') })
  }

  function refusal(servcmd: string, error: unknown): Body {
    if (error instanceof ImError) return { ErrorCode: error.code, ErrorInfo: error.message }
    log(
      `${printable(servcmd)} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    )
    return { ErrorCode: codes.serverError, ErrorInfo: 'local/im failed, see its log' }
  }

  return async (connection: Connection, { head, body }: Frame) => {
    const { servcmd, seq } = head
    const tasks: (() => void)[] = []
    const call = { connection, head, body, after: (task: () => void) => void tasks.push(task) }
    const answer = await run(call).catch((error: unknown) => refusal(servcmd, error))
    const ActionStatus = answer['ErrorCode'] ? 'FAIL' : 'OK'
    connection.send({
      head: { ver: 'v4', servcmd, seq },
      body: { ActionStatus, ErrorCode: 0, ErrorInfo: '', ...answer },
    })
    tasks.forEach((task) => task())
  }
}
