import { z } from 'zod'

/**
 * A request that is answered with an error; `error` is a word for programs, the message says what to do, and `details`
 * stand beside them in the answer.
 */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly error: string,
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message)
    this.name = 'Refused'
  }
}

/** Reads what a request or an operator gives; throws 400 that says what, where and why. */
export function checked<T>(
  schema: z.ZodType<T>,
  value: unknown,
  where: 'body' | 'query' | 'path' | 'room',
): T {
  const read = schema.safeParse(value ?? {})
  if (read.success) return read.data
  throw new Refused(400, 'bad-request', `${where}: ${z.prettifyError(read.error)}`)
}
