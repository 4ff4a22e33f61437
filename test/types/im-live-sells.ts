/** Compiled, never run: what the types of im-live-sells promise, and what they refuse. */
import TLS, { type CarriedEvent, type OwnEcho, type PeerEvent, type TlsPayload } from 'im-live-sells'
import TIM, { type ChatSDK, type Profile } from 'tim-wx-sdk'
import type { Same } from './same'

export function construct(proxyServer: string): ChatSDK {
  const viewer = { SDKAppID: 1400000001, userName: 'alice', userSig: 'sig' }
  const facade = {
    ...TIM,
    create: (options: { SDKAppID: number }) => TIM.create({ ...options, proxyServer }),
  }
  // @ts-expect-error the SDK is handed in
  new TLS(viewer)
  // @ts-expect-error not an option of the component: give it through the SDK
  new TLS({ ...viewer, TIM, proxyServer })
  return new TLS({ ...viewer, TIM: facade }).tim
}

export function events(tls: TLS) {
  tls.on(TLS.EVENT.MESSAGE, (payload) => {
    if (payload && 'message' in payload) return payload.message + payload.avtar
    if (payload && 'type' in payload && payload.type === 'TIMGroupSystemNoticeElem')
      return payload.payload.userDefinedField
    if (payload && 'extension' in payload) return payload.data
    return ''
  })
  tls.on(TLS.EVENT.KICKED, (payload) => {
    // @ts-expect-error any viewer can fire it: look what it is first
    void payload.data
    return 'name' in payload ? payload.data.type : ''
  })
  const ready: Same<TlsPayload<'SDK_READY'>, CarriedEvent | undefined> = true
  const anybodys: Same<TlsPayload<'COUPON'>, CarriedEvent> = true
  tls.on('COUPON', (payload: CarriedEvent) => 'msg' in payload && payload.msg)

  // @ts-expect-error the comment's picture is under avtar
  tls.on(TLS.EVENT.MESSAGE, (payload) => void ('message' in payload && payload.avatar))
  // @ts-expect-error not every LIKE is a peer's: the own echo has no extension
  tls.on(TLS.EVENT.LIKE, (peer: PeerEvent) => peer.extension)
  // @ts-expect-error documented, but it does not exist: ATTENTION does
  void TLS.EVENT.ATTENT
  // @ts-expect-error documented, but it does not exist: the bus has it
  void tls.off
  tls.eventBus.off(TLS.EVENT.LIKE, (peer: PeerEvent) => peer.extension)
  return [ready, anybodys]
}

export async function calls(tls: TLS) {
  const echo: OwnEcho = await tls.sendCustomMsgAndEmitEvent('LIKE', '1', TIM.TYPES.MSG_PRIORITY_LOW)
  const joined = await tls.joinRoom({ roomID: 'room', getOwnerInfo: true })
  const owner: Profile | undefined = joined?.groupInfo?.ownerInfo

  // @ts-expect-error without a roomID it throws
  await tls.joinRoom()
  // @ts-expect-error null while an admin has to approve
  void joined.userInfo
  // @ts-expect-error documented, but it does not exist: sendGift does
  void tls.gift
  // @ts-expect-error the name of the event to fire is missing
  await tls.like()
  // @ts-expect-error an extension is a string
  await tls.sendCustomMsgAndEmitEvent('LIKE', { count: 1 })
  return [echo, owner]
}
