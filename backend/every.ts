import type { FastifyBaseLogger } from 'fastify'

/** Does `work` every `ms`, never twice at once; failures are logged. Returns how to end it, which waits for what is under way. */
export function every(ms: number, work: () => Promise<void>, log: FastifyBaseLogger) {
  let running: Promise<void> | null = null
  const timer = setInterval(() => {
    running ??= work()
      .catch((error: unknown) => log.warn({ error }, 'a regular task failed; it is tried again'))
      .finally(() => (running = null))
  }, ms)
  return async () => {
    clearInterval(timer)
    await running
  }
}
