import { words } from '../../i18n/index'
import { roomStore } from '../../store/index'

/** The way to the gifts, in the bar. */
Component({
  data: { label: words.gifts.give },
  methods: {
    onTap() {
      roomStore.gifts.open()
    },
  },
})
