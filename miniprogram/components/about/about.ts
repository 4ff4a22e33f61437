import { failureText, words } from '../../i18n/index'
import { bindFields } from '../../store/binding/bind-fields'
import { roomStore } from '../../store/index'
import { nameOf } from '../../store/rows'

/** What there is to know of the live: who hosts it, what it is called, its introduction and announcement. Fires `close`. */
Component({
  behaviors: [
    bindFields(() => {
      const { host, title, introduction, announcement } = roomStore.room
      const { on, total, pending, failure } = roomStore.following
      return {
        name: host ? nameOf(host) : '',
        avatar: host?.avatar ?? '',
        roomTitle: title,
        introduction,
        announcement,
        followers: words.room.followers(total),
        likes: words.room.likes(roomStore.likes.total),
        follows: host !== null && !roomStore.hosting,
        following: on,
        pending,
        failure: failure && failureText(failure),
      }
    }),
  ],
  data: {
    title: words.room.about,
    announcementLabel: words.announcement,
    follow: words.room.follow,
    followingLabel: words.room.following,
  },
  methods: {
    onFollow() {
      if (!this.data.pending) roomStore.following.toggle()
    },
    onClose() {
      this.triggerEvent('close')
    },
  },
})
