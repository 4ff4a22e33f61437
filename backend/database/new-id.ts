import { randomUUID } from 'node:crypto'

/** A new ID of 32 characters, [0-9a-f]. */
export const newID = () => randomUUID().replaceAll('-', '')
