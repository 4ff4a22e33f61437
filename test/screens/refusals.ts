import type { Refusal } from '../../miniprogram/store/room'
import { viewers } from './scene'
import type { Phone, Scene } from './scene'
import type { State } from './states'
import { drafts } from './talk'

const group = 'group_open_http_svc'
const told = (phone: Phone, refusal: Refusal) =>
  phone.page.getByText(phone.scene.words.refusals[refusal]).waitFor()

/** A refusal that a query or a broken way to the backend leads to. */
const refused = (refusal: Refusal, open: (phone: Phone) => Promise<unknown>): State => ({
  name: `refused-${refusal}`,
  open,
  seen: (phone) => told(phone, refusal),
})

/** Opens the phone with a backend that names another group of the IM as its room. */
async function openGroup({ page, open }: Phone, roomID: string) {
  await page.route('**/api/rooms/**', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, json: { ...((await response.json()) as object), roomID } })
  })
  await open()
}

/** A group that is no live room. */
const makeClub = ({ rest }: Scene) =>
  rest(`${group}/create_group`, { Name: 'Cups', Owner_Account: 'host', GroupId: 'club', Type: 'Public' })

/** The faces of a room that cannot be entered or was left; the last one dismisses it. */
export const refusals: readonly State[] = [
  refused('no-cloud', (phone) => phone.open('env=release')),
  refused('not-found', (phone) => phone.open('page=pages/room/room&room=nowhere')),
  {
    ...refused('not-avchatroom', (phone) => openGroup(phone, 'club')),
    before: makeClub,
  },
  refused('network', async ({ page, open }) => {
    await page.route('**/api/rooms/**', (route) => route.abort())
    await open()
  }),
  refused('kicked', async ({ page, as, scene, enter }) => {
    await enter(`as=${as}`)
    const other = await page.context().newPage()
    await other.goto(`${scene.origin}/?as=${as}&phone=other`)
  }),
  {
    ...refused('removed', (phone) => phone.join()),
    happen: (scene) =>
      scene.rest(`${group}/send_group_msg`, {
        GroupId: 'demo',
        Random: 7,
        MsgPriority: 'High',
        MsgBody: [
          {
            MsgType: 'TIMCustomElem',
            MsgContent: { Data: 'REMOVED', Desc: '', Ext: JSON.stringify({ Members_Account: viewers }) },
          },
        ],
      }),
  },
  {
    ...refused('banned', (phone) => phone.join()),
    happen: (scene) =>
      scene.rest(`${group}/ban_group_member`, { GroupId: 'demo', Members_Account: viewers, Duration: 3600 }),
    after: (scene) =>
      scene.rest(`${group}/unban_group_member`, { GroupId: 'demo', Members_Account: viewers }),
  },
  {
    ...refused('signature', async (phone) => {
      await phone.join()
      await phone.page.route('**/api/session', (route) => route.fulfill({ status: 500, json: {} }))
    }),
    async happen(scene, phones) {
      for (const userID of viewers) await scene.control('expire', { userID })
      // Nobody is told before they ask the IM for something.
      await Promise.all(phones.map((phone) => phone.say(drafts[scene.language])))
    },
  },
  {
    ...refused('dismissed', (phone) => phone.join()),
    happen: (scene) => scene.rest(`${group}/destroy_group`, { GroupId: 'demo' }),
  },
]
