import { roomStore } from '../../store/index'

/** What a list of the viewer's own shows: `list`, or why there is none; `items` is null until they are read. */
export function faceOf(items: readonly unknown[] | null, failure: string) {
  if (roomStore.viewer.person === null) return 'guest'
  if (items) return items.length > 0 ? 'list' : 'empty'
  return failure ? 'failed' : 'loading'
}
