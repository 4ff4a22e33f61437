import { words } from '../../i18n/index'
import { roomStore } from '../../store/index'

/** Three rows of what is said without words; a tap puts one at the end of the draft. */
Component({
  data: {
    label: words.emoji,
    emoji: [
      ...['😀', '😂', '🥰', '😍', '🤩', '😋', '🤔', '😮'],
      ...['😭', '😅', '🥳', '😎', '👍', '👏', '🙏', '💪'],
      ...['❤️', '🔥', '✨', '🎉', '🌹', '🎁', '🛍️', '💰'],
    ],
  },
  methods: {
    onTap({
      currentTarget,
    }: WechatMiniprogram.TouchEvent<Record<never, never>, Record<never, never>, { emoji: string }>) {
      roomStore.input.insert(currentTarget.dataset.emoji)
    },
  },
})
