import { words } from '../../i18n/index'
import { bindFields } from '../../store/binding/bind-fields'
import { roomStore } from '../../store/index'
import { nameOf } from '../../store/rows'
import { capsuleRow } from './capsule'

/**
 * Who hosts, how much they are liked and how many watch, in line with WeChat's capsule button. A tap on the host fires
 * `about`; the pill follows, which is nothing for the host to do.
 */
Component({
  behaviors: [
    bindFields(() => {
      const { host, title, online } = roomStore.room
      const { on, pending } = roomStore.following
      const { total } = roomStore.likes
      const count = online === null ? '' : words.count(online)
      return {
        name: host ? nameOf(host) : title,
        isHost: host !== null,
        avatar: host?.avatar ?? '',
        below: host === null ? '' : total > 0 ? words.room.likes(total) : title,
        follows: host !== null && !roomStore.hosting,
        following: on,
        followLabel: on ? words.room.following : words.room.follow,
        pending,
        online: count,
        watching: count && words.watching(count),
      }
    }),
  ],
  data: { row: { top: 0, height: 0, right: 0 }, entering: words.entering, aboutLabel: words.room.about },
  lifetimes: {
    attached() {
      this.setData({ row: capsuleRow() })
    },
  },
  methods: {
    onAbout() {
      this.triggerEvent('about')
    },
    onFollow() {
      if (!this.data.pending) roomStore.following.toggle()
    },
  },
})
