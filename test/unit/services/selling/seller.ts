import type { Caller } from '../../../../miniprogram/services/caller'
import { grant, startBackend, weChatSays } from '../backend'

/** A backend that knows Li, who calls it about a room whose ID needs care. */
export async function startSeller() {
  const backend = await startBackend()
  weChatSays(({ success }) => success({ code: 'wx-code' }))
  backend.answers(200, grant, '/api/session')
  const caller: Caller = { cloud: backend.cloud, roomID: '@TGS#1' }
  return {
    ...backend,
    caller,
    /** The last call, its body taken apart. */
    last() {
      const { method, path, body, authorization } = backend.asked.at(-1) ?? { body: '' }
      return { method, path, authorization, body: body && (JSON.parse(body) as unknown) }
    },
  }
}

export type Seller = Awaited<ReturnType<typeof startSeller>>
