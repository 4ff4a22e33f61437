import { openRoom } from '../../../../backend/room/open'
import { startBackend } from '../../../support/backend'
import type { TestBackendOptions } from '../../../support/backend'
import { startIm } from '../../../support/im'
import type { ImOptions } from '../../../../local/im'
import { memberOf } from '../../im/room-members'

/** The priority High on the wire. */
export const high = '"MsgPriority":1'

/** The room "live" of Mia, whom Ben assists, with three products, and a viewer who hears all that is said in it. */
export async function startLive(
  options: Omit<ImOptions, 'server' | 'log'> = {},
  more: TestBackendOptions = {},
) {
  const im = await startIm(options)
  const test = await startBackend(im.url, more)
  const { backend } = test
  const player = { kind: 'poster', src: '', poster: '' } as const
  await openRoom(backend, { roomID: 'live', title: 'Cups', hostID: 'mia', player })
  await backend.rooms.setAssistant('live', 'ben', true)
  for (const [index, productID] of ['cup', 'bowl', 'jug'].entries())
    await backend.selling.catalogue.put('live', productID, {
      number: index + 1,
      title: productID,
      picture: '/cup.jpg',
      skus: [{ skuID: `${productID}-1`, name: 'one', priceFen: 1000, stock: 5 }],
    })
  const viewer = await memberOf(im, 'li')

  return {
    im,
    test,
    viewer,
    /** POST /rooms/live/<what>; Mia does it unless somebody else is named. */
    act: (what: string, body: object = {}, as = 'mia') =>
      test.call('POST', `/api/rooms/live/${what}`, { as, body }),
    /** The room as a guest is told of it. */
    room: async () => (await test.call('GET', '/api/rooms/live')).body,
    /** The group as the IM has it. */
    async group() {
      const answer = await im.rest('group_open_http_svc/get_group_info', { GroupIdList: ['live'] })
      return (answer['GroupInfo'] as Record<string, unknown>[])[0] ?? {}
    },
    /** A custom field of the group. */
    async field(key: string) {
      const fields = ((await this.group())['AppDefinedData'] ?? []) as { Key: string; Value: string }[]
      return fields.find(({ Key }) => Key === key)?.Value
    },
    /** Waits until the viewer has heard a custom message; resolves with what was pushed, as text. */
    hears: async (name: string, value: string) =>
      JSON.stringify(
        await viewer.pushed((body) => {
          const text = JSON.stringify(body)
          return text.includes(`"Data":"${name}"`) && text.includes(`"Ext":${JSON.stringify(value)}`)
        }),
      ),
    async close() {
      viewer.close()
      await test.close()
      await im.close()
    },
  }
}

export type Live = Awaited<ReturnType<typeof startLive>>
