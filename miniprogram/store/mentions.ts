/** What may stand behind a name for it to be that name and not the beginning of a longer one. */
const behindName = /^($|[\s@.,!?:;，。！？：；、])/

/** How somebody is called in a comment. */
export const mentionOf = (name: string): string => `@${name} `

/** Whether a comment calls somebody of this name. */
export function mentions(text: string, name: string): boolean {
  const call = `@${name}`
  for (let at = text.indexOf(call); name && at >= 0; at = text.indexOf(call, at + 1))
    if (behindName.test(text.slice(at + call.length))) return true
  return false
}
