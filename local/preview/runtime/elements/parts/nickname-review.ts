import type { Host, ValuesOf } from '../element'
import type { textFieldProperties } from './text-field'

/** How long WeChat thinks about a nickname, and after what time it gives up, in ms. */
const THINKS_MS = 400
const GIVES_UP_MS = 1000

/** What a nickname with such a word in it ends in; every other one passes. */
const verdicts = [
  { words: /refused|违规/i, after: THINKS_MS, verdict: { pass: false, timeout: false } },
  { words: /too slow|超时/i, after: GIVES_UP_MS, verdict: { pass: false, timeout: true } },
  { words: /unanswered|没有回音/i, after: Infinity, verdict: null },
]
const passed = { words: /^/, after: THINKS_MS, verdict: { pass: true, timeout: false } }

/**
 * WeChat's review of a nickname: it begins when the field is left, and a field whose nickname does not pass is emptied.
 * `begin` starts it, `settled` resolves once none is under way.
 */
export function nicknameReview(host: Host<ValuesOf<typeof textFieldProperties>>) {
  let settled = Promise.resolve()
  const end = ({ pass, timeout }: { pass: boolean; timeout: boolean }) => {
    if (!host.dom.isConnected) return
    if (!pass) {
      host.set({ value: '' })
      host.fire('change', { value: '' })
    }
    host.fire('nicknamereview', { pass, timeout })
  }
  return {
    begin() {
      const { value } = host.values
      const { after, verdict } = verdicts.find(({ words }) => words.test(value)) ?? passed
      settled = new Promise((resolve) => {
        if (!verdict) return
        const done = () => {
          end(verdict)
          resolve()
        }
        // There is nothing to think about in an empty field.
        setTimeout(done, value ? after : 0)
      })
    },
    settled: () => settled,
  }
}
