import { cloud } from './config'
import { followHostLink } from './store/host-links'
import { roomStore } from './store/index'

App({
  onShow({ query }) {
    followHostLink(query, cloud(), roomStore.session).catch((error: unknown) => console.error(error))
  },
})
