import type { Layers } from '../layers'
import { following } from './following'

/**
 * A behavior of a page that includes pages/back.wxml: a page-container (base library 2.16.0), which WeChat takes away
 * instead of the page when the phone goes back. What is on top of the page is closed then; once nothing lies over it, a
 * back leaves the page.
 */
export function bindBack(layers: Layers) {
  return Behavior({
    data: { covered: false },
    ...following((host) => ({
      watch: () => layers.some,
      // Not with what was sent last: a back makes `covered` false here, and not in the store.
      collect: () => (host.data['covered'] === layers.some ? {} : { covered: layers.some }),
    })),
    methods: {
      onBack() {
        // Fired of the container's own leaving too, which is no back.
        if (!this.data.covered) return
        layers.back()
        // WeChat shows it again only after it was told that it is hidden.
        this.setData({ covered: false }, () => {
          if (layers.some) this.setData({ covered: true })
        })
      },
    },
  })
}
