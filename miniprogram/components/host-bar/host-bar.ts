import { words } from '../../i18n/index'
import { bindFields } from '../../store/binding/bind-fields'
import { roomStore } from '../../store/index'
import { capsuleRow } from './capsule'

/** Who hosts, what the room is called and how many watch, in line with WeChat's capsule button. */
Component({
  behaviors: [
    bindFields(() => {
      const { host, title, online } = roomStore.room
      const count = online === null ? '' : words.count(online)
      return {
        name: host ? host.nick || host.userID : '',
        avatar: host?.avatar ?? '',
        title,
        online: count,
        watching: count && words.watching(count),
      }
    }),
  ],
  data: { row: { top: 0, height: 0, right: 0 }, entering: words.entering },
  lifetimes: {
    attached() {
      this.setData({ row: capsuleRow() })
    },
  },
})
