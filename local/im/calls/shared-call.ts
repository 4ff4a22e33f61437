import type { Body } from '../wire/fields'

/** A call that is the same from the SDK and by REST; `by` is the user or app admin who makes it. */
export type SharedCall = (body: Body, by: string) => Body
