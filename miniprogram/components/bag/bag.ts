import { words } from '../../i18n/index'
import { bindFields } from '../../store/binding/bind-fields'
import { roomStore } from '../../store/index'

/** The way to all that is for sale, with how much that is. */
Component({
  behaviors: [
    bindFields(() => {
      const { count } = roomStore.shop
      return { count: count > 0 ? words.count(count) : '', label: words.shop.bag(count) }
    }),
  ],
  methods: {
    onTap() {
      roomStore.shop.open()
    },
  },
})
