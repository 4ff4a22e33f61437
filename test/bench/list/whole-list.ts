import { commentOf, COMMENT_BYTES } from '../comments'

/** Rows that the usual list keeps. */
export const KEPT = 200

/** The usual way, for comparison: every message hands the whole list, capped at KEPT rows, to setData. */
export function measureWholeList(comments: number) {
  const component = {
    data: { list: [] as object[] },
    calls: 0,
    bytes: 0,
    setData(patch: { list: object[] }) {
      this.calls += 1
      this.bytes += Buffer.byteLength(JSON.stringify(patch))
      Object.assign(this.data, patch)
    },
  }
  for (let n = 0; n < comments; n++)
    component.setData({ list: [...component.data.list, commentOf(n)].slice(-KEPT) })
  const { calls, bytes } = component
  return { comments, commentBytes: comments * COMMENT_BYTES, calls, bytes }
}
