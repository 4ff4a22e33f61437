import { commentFault } from '../../miniprogram/contract/comment'
import type { CommentFault } from '../../miniprogram/contract/comment'
import { pass, refuse } from './before-send'
import type { Judge } from './before-send'
import { valueOf } from './message'
import type { RoomMessage } from './message'

const reasons: Record<CommentFault, string> = {
  blank: 'nothing can be seen of this text',
  'too-long': 'this text is longer than a comment may be',
  'line-break': 'a comment has one line',
}

/** What a person wrote: a comment, or a question about a product; null for a message without words. */
function wordsIn({ text, custom }: RoomMessage): string | null {
  if (custom?.name !== 'x.inquiry') return text
  const { text: asked } = (valueOf(custom) ?? {}) as { text?: unknown }
  return typeof asked === 'string' ? asked : ''
}

/** Refuses words that the app's own fields would not send: what is blank, too long or has line breaks. */
export const commentForm: Judge = {
  concerns: (message) => wordsIn(message) !== null,
  async judge(message) {
    const fault = commentFault(wordsIn(message) ?? '')
    return fault ? refuse(reasons[fault]) : pass
  },
  otherwise: pass,
}
