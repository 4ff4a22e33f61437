import { ImError } from './errors'
import type { Ground } from './ground'
import type { createMembers } from './members'
import { openTable } from './store'

/** One attribute; `seq` is the change of the group's attributes that it dates from, 0 for none. */
export interface Attribute {
  key: string
  value: string
  seq: number
}

/** The attributes of a group. `seq` counts the changes. */
export interface Attributes {
  groupID: string
  seq: number
  items: Attribute[]
}

/** What a change does, with the wire's number of it: replace all, set some, remove all, remove some. */
export const attributeChanges = { set: 1, modify: 2, clear: 3, delete: 4 } as const

/** One way to change attributes. */
export type AttributeChange = keyof typeof attributeChanges

const limits = { keys: 16, keyBytes: 32, valueBytes: 4096, bytes: 16384 }

function checkLimits(items: Attribute[]) {
  const sizes = items.map(({ key, value }) => [Buffer.byteLength(key), Buffer.byteLength(value)] as const)
  const total = sizes.reduce((sum, [key, value]) => sum + key + value, 0)
  const isOver = sizes.some(([key, value]) => key < 1 || key > limits.keyBytes || value > limits.valueBytes)
  if (isOver || items.length > limits.keys || total > limits.bytes)
    throw new ImError(
      'badParameter',
      `a group has ${limits.keys} attributes at most, ${limits.bytes} bytes in all: a key 1 to ${limits.keyBytes}, a value ${limits.valueBytes}`,
    )
}

/** The attributes of the groups. Members and app admins change them; that all members may is our guess. */
export function createAttributes({ store, tell }: Ground, members: ReturnType<typeof createMembers>) {
  const attributes = openTable(store, 'attributes', ({ groupID }) => groupID)
  const of = (groupID: string): Attributes => attributes.get(groupID) ?? { groupID, seq: 0, items: [] }

  /** Throws 10056 if the author of a change has not seen the attributes that it is about. */
  function checkRace({ seq, items }: Attributes, change: AttributeChange, given: Attribute[], seen: number) {
    const isAboutAll = change === 'set' || change === 'clear'
    const isMissed = ({ key, seq: known }: Attribute) =>
      (items.find((item) => item.key === key)?.seq ?? 0) !== known
    if (isAboutAll ? seen !== seq : given.some(isMissed))
      throw new ImError('attributeRace', 'the attributes have changed since they were read')
  }

  return {
    of,
    /**
     * Changes attributes and answers what they are now. `seen` is the seq that the author knows; without it nothing is
     * compared. Throws 10007 for others than members, 10056 for what was changed by somebody else, 10004 beyond 16
     * attributes, 32 bytes a key, 4 KB a value and 16 KB in all.
     */
    change(
      groupID: string,
      by: string,
      change: AttributeChange,
      given: Attribute[],
      seen?: number,
    ): Attributes {
      members.check(groupID, by)
      const present = of(groupID)
      if (seen !== undefined) checkRace(present, change, given, seen)
      const seq = present.seq + 1
      const isAboutAll = change === 'set' || change === 'clear'
      const isGiven = ({ key }: Attribute) => given.some((item) => item.key === key)
      const kept = isAboutAll ? [] : present.items.filter((item) => !isGiven(item))
      const changed = given.map((item) => ({ ...item, seq }))
      const items = change === 'set' || change === 'modify' ? [...kept, ...changed] : kept
      checkLimits(items)
      const row = { groupID, seq, items }
      attributes.put(row)
      tell({ type: 'attributes-changed', groupID, by, change, seq, items: changed })
      return row
    },
    /** Forgets the attributes of a group that is no more. */
    removeAll: (groupID: string) => attributes.remove(groupID),
  }
}
