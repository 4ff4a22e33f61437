import { eventually } from '../../../support/eventually'
import { bodyOf, serve } from '../../../support/tiny-server'

/** Stands before an IM: passes every REST call on, and counts those of one command, or leaves them without an answer. */
export async function counted(origin: string, command: string) {
  let calls = 0
  let running = 0
  let mostAtOnce = 0
  let isSilent = false
  const server = await serve((request, response) => {
    const isMeant = request.url?.includes(command)
    if (isMeant) {
      calls += 1
      running += 1
      mostAtOnce = Math.max(mostAtOnce, running)
      response.once('close', () => (running -= 1))
    }
    if (isMeant && isSilent) return
    void (async () => {
      const answer = await fetch(origin + request.url, { method: 'POST', body: await bodyOf(request) })
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text())
    })()
  })
  return {
    ...server,
    calls: () => calls,
    /** How many of them ran at a time, at most. */
    mostAtOnce: () => mostAtOnce,
    /** Resolves once the command was called. */
    called: () => eventually(() => calls > 0, `a call of ${command}`),
    silence: (on: boolean) => void (isSilent = on),
  }
}
