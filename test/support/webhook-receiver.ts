import type { IncomingMessage, ServerResponse } from 'node:http'
import { createInbox } from './inbox'
import { bodyOf, serve } from './tiny-server'

/** A call of a webhook as it came in. */
export interface ReceivedHook {
  command: string
  query: Record<string, string>
  body: Record<string, unknown>
}

/** What the receiver answers: a JSON value with status 200, a raw answer by a function, or nothing at all. */
export type HookAnswer = (hook: ReceivedHook, response: ServerResponse) => unknown

/** Leaves a webhook without an answer. */
export const silence = Symbol('silence')

const asHook = async (request: IncomingMessage): Promise<ReceivedHook> => {
  const query = Object.fromEntries(new URL(request.url ?? '', 'http://127.0.0.1').searchParams)
  const body = JSON.parse(await bodyOf(request)) as Record<string, unknown>
  return { command: String(body['CallbackCommand']), query, body }
}

/** A backend of the app that keeps every webhook it gets, and answers 0 until it is told otherwise. */
export async function startReceiver() {
  const inbox = createInbox<ReceivedHook>(({ command }) => command)
  let answer: HookAnswer = () => ({ ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' })

  const take = async (request: IncomingMessage, response: ServerResponse) => {
    const hook = await asHook(request)
    inbox.add(hook)
    const answered = await answer(hook, response)
    if (answered !== silence && !response.headersSent) response.end(JSON.stringify(answered))
  }
  const server = await serve((request, response) => void take(request, response))
  const of = (command: string) => inbox.items.filter((hook) => hook.command === `Group.Callback${command}`)

  return {
    url: `${server.url}/im/callback`,
    received: inbox.items,
    /** The webhooks of one command, by its name without Group.Callback. */
    of,
    /** Answers like this from now on. */
    answers(next: HookAnswer) {
      answer = next
    },
    /** Waits until there are `many` webhooks of a command, and gives the last of them. */
    until: (command: string, many = 1) => inbox.until(() => of(command)[many - 1], `${many} of ${command}`),
    close: () => server.close(),
  }
}

export type Receiver = Awaited<ReturnType<typeof startReceiver>>
