import { hostInUrl } from './addresses'

const FORM = /^(\[[\da-f:.]+\]|[^\s:/@?#*,[\]]+)(:\d{1,5})?$/i

/** One entry as a Host header has it; undefined for what is no name. */
function normalised(entry: string): string | undefined {
  const [, host, port = ''] = FORM.exec(entry) ?? []
  if (!host || Number(port.slice(1)) > 65_535) return undefined
  try {
    return `${hostInUrl(host)}${port && `:${Number(port.slice(1))}`}`
  } catch {
    return undefined
  }
}

/**
 * Reads ALLOWED_HOSTS: names with or without a port, separated by commas; empty parts are none. Throws a sentence that
 * names everything in it that is no name.
 */
export function readAllowedHosts(text: string): string[] {
  const entries = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const wrong = entries.filter((entry) => normalised(entry) === undefined)
  if (wrong.length > 0)
    throw new Error(
      `ALLOWED_HOSTS is a list of names such as "shop.example,10.0.0.7:8080,[fd00::7]", ` +
        `without http:// and without wildcards; these are none: ${wrong.map((entry) => `"${entry}"`).join(', ')}.`,
    )
  return entries.flatMap((entry) => normalised(entry) ?? [])
}
