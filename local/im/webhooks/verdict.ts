import type { Draft } from '../domain/messages'
import { codes, ImError } from '../domain/errors'
import { maybeText, type Body } from '../wire/fields'
import { readElements } from '../wire/message'

/** What becomes of a message that the backend was asked about: delivered (changed, perhaps), dropped, or refused. */
export type Verdict =
  | { kind: 'deliver'; changes: Partial<Pick<Draft, 'body' | 'cloudCustomData'>> }
  | { kind: 'drop' }
  | { kind: 'refuse'; error: ImError }

/** What becomes of a message that nobody has an opinion on. */
export const asItIs: Verdict = { kind: 'deliver', changes: {} }

const ownCodes = { from: 120001, to: 130000 }

function changesIn(answer: Body) {
  const body = readElements(answer)
  const cloudCustomData = maybeText(answer, 'CloudCustomData')
  return { ...(body.length > 0 && { body }), ...(cloudCustomData !== undefined && { cloudCustomData }) }
}

/** Reads the answer to a before-send webhook. No answer, or one that makes no sense, lets the message pass as it is. */
export function readVerdict(answer: Body | undefined): Verdict {
  const code = answer?.['ErrorCode']
  if (!answer || typeof code !== 'number') return asItIs
  try {
    if (code === 0) return { kind: 'deliver', changes: changesIn(answer) }
    const info = maybeText(answer, 'ErrorInfo') || "the app's backend refused the message"
    if (code === 1) return { kind: 'refuse', error: new ImError('refusedByBackend', info) }
    if (code === 2) return { kind: 'drop' }
    if (code >= ownCodes.from && code <= ownCodes.to)
      return { kind: 'refuse', error: new ImError('refusedByBackend', info, code) }
  } catch (error) {
    if (!(error instanceof ImError && error.code === codes.badParameter)) throw error
  }
  return asItIs
}
