import { ImError } from './errors'
import type { GroupChanges } from './groups'

export const groupTypes = ['AVChatRoom', 'Public', 'Private', 'Work', 'ChatRoom', 'Meeting'] as const

/** A group type as on the wire. Only AVChatRoom is a live room; the others exist so that an app can meet one. */
export type GroupType = (typeof groupTypes)[number]

const bytesOf = { name: 30, introduction: 240, notification: 300, faceUrl: 100 } as const

const tooLong = (field: string, limit: number) =>
  new ImError('badParameter', `${field} is longer than ${limit} bytes`)

/** At most 48 bytes, and the @TGS# names are the service's own. Throws 10015. */
export function checkGroupID(groupID: string) {
  const size = Buffer.byteLength(groupID)
  if (size < 1 || size > 48 || groupID.startsWith('@TGS#')) {
    throw new ImError('badGroupID', 'a GroupId has 1 to 48 bytes and does not start with @TGS#')
  }
}

/** The documented limits of a group profile: bytes per field, and 10 custom fields of 16 and 512 bytes. Throws 10004. */
export function checkChanges(changes: GroupChanges, present: Record<string, string>) {
  for (const field of Object.keys(bytesOf) as (keyof typeof bytesOf)[]) {
    if (Buffer.byteLength(changes[field] ?? '') > bytesOf[field]) throw tooLong(field, bytesOf[field])
  }
  const custom = changes.custom ?? {}
  for (const [key, value] of Object.entries(custom)) {
    if (!/^\w{1,16}$/.test(key))
      throw new ImError('badParameter', `${key} is no key: 1 to 16 of [A-Za-z0-9_]`)
    if (Buffer.byteLength(value) > 512) throw tooLong(`the custom field ${key}`, 512)
  }
  if (Object.keys({ ...present, ...custom }).length > 10) {
    throw new ImError('badParameter', 'a group has at most 10 custom fields')
  }
}
