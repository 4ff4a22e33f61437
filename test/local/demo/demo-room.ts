import { imRest } from '../../../backend/im/rest'
import { demoApi } from '../../../local/demo/api'
import { demoCoupons } from '../../../local/demo/coupons'
import { demoGifts } from '../../../local/demo/gifts'
import { demoProducts } from '../../../local/demo/goods'
import { hostHand } from '../../../local/demo/host'
import { demoPeople } from '../../../local/demo/people'
import { demoRedPacket } from '../../../local/demo/red-packet'
import { demoRoom } from '../../../local/demo/room'
import { setUpRoom } from '../../../local/demo/set-up'
import { fillShop } from '../../../local/demo/shop'
import { localCallbackToken } from '../../../local/im/app'
import { startBackend } from '../../support/backend'
import { appAt, startIm } from '../../support/im'

const ORIGIN = 'http://127.0.0.1:65535'

/** The demo room with its people and its full shop, on an IM and a backend of its own. */
export async function openDemoRoom() {
  const people = demoPeople('en', ORIGIN)
  const [mia, ...regulars] = people
  if (!mia) throw new Error('nobody hosts')
  const room = demoRoom('en', mia, ORIGIN)
  const im = await startIm()
  const backend = await startBackend(im.url, { people, rooms: [room], giftShop: demoGifts(ORIGIN) })
  const call = imRest(appAt(im.url))
  const api = demoApi(backend.url, room.roomID)
  im.im.setWebhooks({ url: `${backend.url}/im/callback`, token: localCallbackToken })
  await setUpRoom(call, room, people)
  await fillShop(backend.backend.selling.catalogue, room.roomID, demoProducts('en', ORIGIN))
  return {
    im,
    backend,
    call,
    api,
    roomID: room.roomID,
    regulars,
    host: hostHand(api, mia.userID, { coupons: demoCoupons('en'), redPacket: demoRedPacket('en') }),
    async close() {
      im.im.setWebhooks(undefined)
      await backend.close()
      await im.close()
    },
  }
}

export type DemoRoomFixture = Awaited<ReturnType<typeof openDemoRoom>>
