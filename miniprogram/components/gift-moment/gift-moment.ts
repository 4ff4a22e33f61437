import { words } from '../../i18n/index'
import { bindFields } from '../../store/binding/bind-fields'
import { roomStore } from '../../store/index'

/** A big gift has the whole screen for three seconds at most, one after another; what is tapped meanwhile lies below. */
Component({
  behaviors: [
    bindFields(() => {
      const { moment } = roomStore.gifts
      return {
        id: moment?.id ?? '',
        name: moment?.name ?? '',
        avatar: moment?.avatar ?? '',
        picture: moment?.picture ?? '',
        gave: moment ? words.gifts.gave(moment.gift) : '',
        count: moment && moment.count > 1 ? `×${moment.count}` : '',
      }
    }),
  ],
  data: { sparks: [0, 1, 2, 3, 4, 5, 6, 7] },
})
