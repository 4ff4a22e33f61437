import { startIm, type TestIm } from '../../support/im'
import { createVisitors } from './visitors'

type Options = Parameters<typeof startIm>[0]

/** The local IM of this test, with the AVChatRoom `live` of `host`; there after useVisitors(). */
export let im: TestIm
/** The phones of this test. */
export const visitors = createVisitors(() => im.proxyServer)

/** Starts an IM for each test, and puts everything away after it; no phone may have left a rejection unhandled. */
export function useVisitors(options: Options | (() => Options) = {}): void {
  beforeEach(async () => {
    im = await startIm(typeof options === 'function' ? options() : options)
    await im.openRoom('live', 'host')
  })
  afterEach(async () => {
    const unhandled = await visitors.leave()
    await im.close()
    expect(unhandled).toEqual([])
  })
}

/** A text of the administrator to the room, by REST. */
export const sayByRest = (Text: string) =>
  im.rest('group_open_http_svc/send_group_msg', {
    GroupId: 'live',
    MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text } }],
  })
