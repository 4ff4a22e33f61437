import { startIm, type TestIm } from '../../../support/im'
import { startReceiver, type Receiver } from '../../../support/webhook-receiver'
import { memberOf, type WireMember } from '../room-members'

/** The commands of the webhooks around a message, without Group.Callback. */
export const before = 'BeforeSendMsg'
export const after = 'AfterSendMsg'

/** The IM of this test; there after useWebhooks(). */
export let im: TestIm
/** The backend that the IM calls. */
export let backend: Receiver
/** Two members of the room "live"; the host owns it. */
export let alice: WireMember
export let host: WireMember

/** Starts an IM for each test that calls a backend, signed with the token "secret", once both members are in. */
export function useWebhooks(): void {
  beforeEach(async () => {
    backend = await startReceiver()
    im = await startIm()
    await im.openRoom('live', 'host')
    alice = await memberOf(im, 'alice')
    host = await memberOf(im, 'host')
    im.im.setWebhooks({ url: backend.url, token: 'secret' })
  })
  afterEach(async () => {
    await im.close()
    await backend.close()
  })
}

/** Answers webhooks before sending with this from now on, all others with 0. */
export const answering = (ErrorCode: number, more: object = {}) =>
  backend.answers(({ command }) => (command.endsWith(before) ? { ErrorCode, ...more } : { ErrorCode: 0 }))
