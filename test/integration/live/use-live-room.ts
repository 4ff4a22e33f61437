import { startLiveRoom } from '../../support/live-room'
import type { LiveRoomFixture } from '../../support/live-room'

/** The live room of this test; there after useLiveRoom(). */
export let live: LiveRoomFixture

/** Starts a live room for each test, see startLiveRoom; on no phone may anything have gone unhandled. */
export function useLiveRoom(...setting: Parameters<typeof startLiveRoom>): void {
  beforeEach(async () => {
    live = await startLiveRoom(...setting)
  })
  afterEach(async () => {
    const unhandled = await live.unhandled()
    await live.close()
    expect(unhandled).toEqual([])
  })
}
