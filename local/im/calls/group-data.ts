import type { AttributeChange } from '../domain/attributes'
import { isCounterMode, type Counted } from '../domain/counters'
import type { Domain } from '../domain'
import { ImError } from '../domain/errors'
import { bodies, count, list, maybeText, text, type Body } from '../wire/fields'
import type { SharedCall } from './shared-call'

function readCounters(body: Body) {
  return bodies(body, 'GroupCounter').map((item): Counted => {
    const value = item['Value']
    if (typeof value !== 'number') throw new ImError('badParameter', 'Value must be a number')
    return [text(item, 'Key'), value]
  })
}

const writeCounters = (values: Counted[]) => values.map(([Key, Value]) => ({ Key, Value }))

function readMode(body: Body) {
  const mode = text(body, 'Mode')
  if (!isCounterMode(mode)) throw new ImError('badParameter', 'Mode must be Set, Increase or Decrease')
  return mode
}

const readAttributes = (body: Body) =>
  bodies(body, 'GroupAttr').map((item) => ({
    key: text(item, 'key'),
    value: maybeText(item, 'value') ?? '',
    seq: count(item, 'seq', 0),
  }))

/** Counters and attributes of a group, by the name of the call on the wire. */
export function groupDataCalls({ attributes, counters, groups }: Domain): Record<string, SharedCall> {
  /** AttrControl RaceConflict, which the SDK always sets, asks to be refused where somebody else was faster. */
  const changing =
    (change: AttributeChange): SharedCall =>
    (body, by) => {
      const isCareful = list(body, 'AttrControl').includes('RaceConflict')
      const seen = isCareful ? count(body, 'AttrMainSeq', 0) : undefined
      const given = readAttributes(body)
      const { seq, items } = attributes.change(text(body, 'GroupId'), by, change, given, seen)
      const GroupAttr = items.filter(({ key }) => given.some((item) => item.key === key))
      return { AttrMainSeq: seq, GroupAttr: GroupAttr.map(({ key, seq }) => ({ key, seq })) }
    }

  return {
    'group_open_http_svc.update_group_counter': (body, by) => ({
      GroupCounter: writeCounters(
        counters.update(text(body, 'GroupId'), by, readMode(body), readCounters(body)),
      ),
    }),
    /** GroupCounterKeys: those counters, or all. */
    'group_open_http_svc.get_group_counter': (body) => {
      const { seq, values } = counters.of(groups.get(text(body, 'GroupId')).groupID)
      const keys = list(body, 'GroupCounterKeys')
      const asked = values.filter(([key]) => keys.length === 0 || keys.includes(key))
      return { GroupCounterSeq: seq, GroupCounter: writeCounters(asked) }
    },
    'group_open_http_svc.set_group_attr': changing('set'),
    'group_open_http_svc.modify_group_attr': changing('modify'),
    'group_open_http_svc.delete_group_attr': changing('delete'),
    'group_open_http_svc.clear_group_attr': changing('clear'),
    'group_open_attr_http_svc.get_group_attr': (body) => {
      const { seq, items } = attributes.of(groups.get(text(body, 'GroupId')).groupID)
      return { AttrMainSeq: seq, GroupAttrAry: items }
    },
  }
}
