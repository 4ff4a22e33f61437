import { roomStore } from '../../miniprogram/store/index'
import type { Player } from '../../miniprogram/store/room'
import { mount, type Mounted } from './mp'

export const poster = 'https://example.com/poster.jpg'

/** The picture of a room that plays this. */
export function showPicture(kind: Player['kind'], src = 'https://example.com/stream'): Mounted {
  roomStore.room.described({ player: { kind, src, poster } })
  return mount('components/player/player')
}

/** The moving picture, or null while only the poster is there. */
export const moving = (screen: Mounted) => screen.findAll('wx-video, wx-live-player')[0] ?? null
export const moves = (screen: Mounted) => moving(screen)?.classList.contains('playing') ?? false
export const posterOf = (screen: Mounted) => screen.find('wx-image.layer').getAttribute('src')
