import type { Room } from '../../backend/room/room'
import type { DemoLanguage, DemoPerson } from './people'

/** What is decided of the demo room before it opens. */
export type DemoRoom = Pick<Room, 'roomID' | 'title' | 'announcement' | 'hostID' | 'player'>

const words: Record<DemoLanguage, Pick<Room, 'title' | 'announcement'>> = {
  en: {
    title: 'Autumn cups, from the kiln',
    announcement: 'Tonight: hand-thrown cups and bowls. Ask anything, Mia reads every comment.',
  },
  zh: { title: '秋日陶器 · 窑里直出', announcement: '今晚看手作杯碗，想问什么就说，每条评论米娅都会看。' },
}

/** The room that is open at first sight. */
export function demoRoom(language: DemoLanguage, host: DemoPerson, origin: string): DemoRoom {
  return {
    roomID: 'demo',
    ...words[language],
    hostID: host.userID,
    player: {
      kind: 'clip',
      src: `${origin}/local/media/clip.mp4`,
      poster: `${origin}/local/media/poster.jpg`,
    },
  }
}
