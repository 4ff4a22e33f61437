import { ImError } from '../domain/errors'

/** A JSON object from the wire, not yet believed. */
export type Body = Record<string, unknown>

const wrong = (name: string, wanted: string) => new ImError('badParameter', `${name} must be ${wanted}`)

/** Whether a value from the wire is a JSON object. */
export const isBody = (value: unknown): value is Body =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The text `name` of a body, undefined if it is left out. Throws 10004, as all readers here do. */
export function maybeText(body: Body, name: string) {
  const value = body[name]
  if (value !== undefined && typeof value !== 'string') throw wrong(name, 'a string')
  return value
}

/** The text `name`, which must be there and not empty. */
export function text(body: Body, name: string) {
  const value = maybeText(body, name)
  if (!value) throw wrong(name, 'a string')
  return value
}

/** The whole number `name` from 0 on, or `fallback` where it is left out. */
export function count(body: Body, name: string, fallback?: number) {
  const value = body[name] ?? fallback
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) throw wrong(name, 'a whole number')
  return value
}

/** The list `name`; left out, it is empty. */
export function list(body: Body, name: string): unknown[] {
  const value = body[name] ?? []
  if (!Array.isArray(value)) throw wrong(name, 'a list')
  return value
}

/** The list of objects `name`; left out, it is empty. */
export const bodies = (body: Body, name: string) =>
  list(body, name).map((item) => {
    if (!isBody(item)) throw wrong(name, 'a list of objects')
    return item
  })

/** The list of strings `name`, with 1 to `most` entries. */
export const texts = (body: Body, name: string, most: number) => {
  const items = list(body, name)
  const found = items.filter((item) => typeof item === 'string')
  if (found.length !== items.length || found.length < 1 || found.length > most) {
    throw wrong(name, `a list of 1 to ${most} strings`)
  }
  return found
}
