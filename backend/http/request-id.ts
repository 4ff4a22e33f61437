import { z } from 'zod'
import { Refused } from './refused'

/** Chosen by the client for one deed of one user, so that asking again after a lost answer does it no second time. */
export const RequestID = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)

/** The refusal of a request ID that already stands for another wish. */
export const requestUsed = (requestID: string) =>
  new Refused(
    409,
    'request-used',
    `the requestID ${requestID} already stands for something else; take a new one`,
  )
