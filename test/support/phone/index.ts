import { existsSync } from 'node:fs'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { PATIENCE_MS } from '../patience'
import type { PhoneEvent, ToPhone, ToTest } from './wire'

export type { PhoneEvent } from './wire'

const folder = path.resolve(__dirname, '../../../.data/phone')
const STEP_MS = 250
const brief = (value: unknown) => (JSON.stringify(value) ?? 'nothing').slice(0, 400)

/** A call that the program refused: `code` is the SDK's own number, where it gave one. */
export class PhoneError extends Error {
  constructor(
    message: string,
    readonly code?: number,
  ) {
    super(message)
  }
}

/** A Mini Program in a thread of its own, with its own globals, as a test holds it. Every wait is bounded and says what it waited for. */
export interface Phone {
  /** Runs a method of the program; rejects with PhoneError. */
  call<T = unknown>(method: string, ...args: unknown[]): Promise<T>
  /** Everything reported so far, oldest first. */
  readonly events: readonly PhoneEvent[]
  /** Drops what was reported so far, so that the next `until` sees only what is new. */
  forget(): void
  /** Resolves with the first truthy answer of `look`, asked now and after every report. */
  until<T>(look: (events: readonly PhoneEvent[]) => T, what: string): Promise<NonNullable<T>>
  /** Lets this many seconds pass on the phone, and on nothing else, a quarter of a second at a time: an answer on its way is not late. */
  pass(seconds: number): Promise<void>
  /** Rejections and exceptions that nobody on the phone caught. */
  unhandled(): Promise<string[]>
  /** Ends the thread at once, as when the battery is pulled: its sockets close without a goodbye. */
  kill(): Promise<void>
  /** Lets go of the thread, which ends once it has taken what it was called before. */
  close(): Promise<void>
}

/** Starts the bundled program `test/support/phone/<program>.ts` (see bundle-phone.mjs) and waits until it serves; `name` is for messages only. */
export async function openPhone(program: 'raw' | 'app', { name = program }: { name?: string } = {}) {
  const file = path.join(folder, `${program}.js`)
  if (!existsSync(file))
    throw new Error(`${file} is missing: run this test by jest, whose globalSetup bundles the phones`)
  // What a phone writes stays out of the output of the tests.
  const thread = new Worker(file, { execArgv: [], stdout: true, stderr: true })
  const post = (message: ToPhone) => thread.postMessage(JSON.stringify(message))
  const events: PhoneEvent[] = []
  const calls = new Map<number, { settle: (value: unknown) => void; fail: (error: Error) => void }>()
  const watchers = new Set<() => void>()
  let isReady = false
  let lastId = 0
  let complaints = ''
  let ending = ''
  const lastSeen = () =>
    [`last seen: ${brief(events.slice(-3))}`, ending, complaints.slice(-400)].filter(Boolean).join('; ')
  const wake = () => [...watchers].forEach((watch) => watch())
  const exited = new Promise<void>((resolve) => thread.once('exit', () => resolve()))
  const complain = (text: string) => (complaints = (complaints + text).slice(-2000))

  thread.stdout.resume()
  thread.stderr.on('data', (text: Buffer) => complain(text.toString()))
  thread.on('error', (error) => complain(String(error)))
  thread.on('exit', (code) => {
    ending = `the thread ended (${code})`
    calls.forEach(({ fail }) => fail(new Error(`phone ${name}: ${lastSeen()}`)))
    calls.clear()
    wake()
  })
  thread.on('message', (text: string) => {
    const message = JSON.parse(text) as ToTest
    if ('event' in message) events.push(message.event)
    else if ('ready' in message) isReady = true
    else {
      const call = calls.get(message.id)
      calls.delete(message.id)
      if (message.error) call?.fail(new PhoneError(message.error.message, message.error.code))
      else call?.settle(message.result)
    }
    wake()
  })

  const until: Phone['until'] = (look, what) =>
    new Promise((resolve, reject) => {
      const finish = () => {
        watchers.delete(watch)
        clearTimeout(timer)
      }
      const watch = () => {
        const found = look(events)
        if (!found && !ending) return
        finish()
        if (found) resolve(found)
        else reject(new Error(`phone ${name}: waited for ${what}; ${lastSeen()}`))
      }
      const timer = setTimeout(() => {
        finish()
        reject(new Error(`phone ${name}: waited ${PATIENCE_MS} ms for ${what}; ${lastSeen()}`))
      }, PATIENCE_MS)
      watchers.add(watch)
      watch()
    })

  const call = <T>(method: string, ...args: unknown[]) =>
    new Promise<T>((resolve, reject) => {
      if (ending) throw new Error(`phone ${name}: cannot ${method}; ${lastSeen()}`)
      const id = ++lastId
      const timer = setTimeout(() => {
        calls.delete(id)
        reject(
          new Error(
            `phone ${name}: no answer to ${method}(${brief(args)}) in ${PATIENCE_MS} ms; ${lastSeen()}`,
          ),
        )
      }, PATIENCE_MS)
      const ended = () => clearTimeout(timer)
      calls.set(id, {
        settle: (value) => [ended(), resolve(value as T)],
        fail: (error) => [ended(), reject(error)],
      })
      post({ id, method, args })
    })

  await until(() => isReady, 'the program to start')
  const phone: Phone = {
    call,
    events,
    until,
    forget: () => void events.splice(0),
    async pass(seconds) {
      for (let left = seconds * 1000; left > 0; left -= STEP_MS) {
        await call('pass', STEP_MS)
        // What the phone sent meanwhile is taken and answered before its clock goes on.
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
    },
    unhandled: () => call<string[]>('unhandled'),
    kill: async () => void (await thread.terminate()),
    close: () => {
      post({ close: true })
      return exited
    },
  }
  return phone
}
