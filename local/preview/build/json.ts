import { BuildProblems, problemAt, readSource } from './problems'

/** A JSON object as far as it is known before its fields are looked at. */
export type JsonObject = Record<string, unknown>

/** Whether a parsed JSON value is an object (not an array). */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The string-to-string entries of a JSON field such as usingComponents. */
export const stringMap = (value: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(isObject(value) ? value : {}).filter(
      (pair): pair is [string, string] => typeof pair[1] === 'string',
    ),
  )

/** The strings of a JSON array field such as pages. */
export const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []

/** Reads a JSON file of the Mini Program; a syntax error becomes a problem with its place. */
export async function readJson(root: string, file: string, askedBy: string): Promise<JsonObject> {
  const text = await readSource(root, file, askedBy)
  try {
    const value: unknown = JSON.parse(text)
    if (isObject(value)) return value
  } catch (error) {
    const message = (error as Error).message
    const offset = Number(/at position (\d+)/.exec(message)?.[1] ?? text.length)
    throw new BuildProblems([problemAt(file, message, text, offset)])
  }
  throw new BuildProblems([problemAt(file, 'must be a JSON object')])
}
