/** One thing that happened on a phone. `type` says what kind; the rest is the program's own. */
export interface PhoneEvent {
  type: string
  [field: string]: unknown
}

/** A call from the test to the phone. */
export interface CallMessage {
  id: number
  method: string
  args: unknown[]
}

/** What a test sends to its phone, as JSON. */
export type ToPhone = CallMessage | { close: true }

/** What a phone sends to its test, as JSON. */
export type ToTest =
  | { ready: true }
  | { event: PhoneEvent }
  | { id: number; result?: unknown; error?: { message: string; code?: number } }
