import type { Judge } from '../webhook/before-send'
import { pass, refuse } from '../webhook/before-send'

/**
 * Says whether a text may be published. What users write must be checked before others see it: with WeChat that is
 * `POST https://api.weixin.qq.com/wxa/msg_sec_check` {version: 2, openid, scene: 2, content}, called from an
 * implementation of this port with the openid of `users`; `result.suggest` other than `pass` is a refusal.
 */
export interface Filter {
  /** 'ok', or why not. Answer within a second: a later one comes too late, and the text is delivered. */
  check(text: string, userID: string): Promise<'ok' | { readonly because: string }>
}

/** A few words to begin with: what is known to cheat viewers out of the app. */
export const usualWords: readonly string[] = [
  '加微信',
  '加我微信',
  '代开发票',
  '刷单',
  '兼职日结',
  'free crypto',
]

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}\p{Cf}]/gu, '')

/** A filter by a list of words, found through case, width, spaces and punctuation. */
export function wordFilter(words: readonly string[] = usualWords): Filter {
  const sought = words.map(plain).filter((word) => word !== '')
  return {
    async check(text) {
      const said = plain(text)
      return sought.some((word) => said.includes(word))
        ? { because: 'it has words that are not allowed' }
        : 'ok'
    },
  }
}

/** Refuses comments that the filter does not let through; one that fails or takes too long refuses nothing. */
export const filterJudge = (filter: Filter): Judge => ({
  concerns: ({ text }) => text !== null,
  async judge({ text, from }) {
    const found = await filter.check(text ?? '', from)
    return found === 'ok' ? pass : refuse(found.because)
  },
  otherwise: pass,
})
