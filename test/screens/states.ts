import { giving } from './giving'
import { refusals } from './refusals'
import type { Phone, Scene } from './scene'
import { viewers } from './scene'
import { shopping } from './shop'
import { announcements, drafts, talks } from './talk'

/** One state of the room and the way to it through the running system. */
export interface State {
  readonly name: string
  /** The room, before the phones open. */
  before?(scene: Scene): Promise<unknown>
  /** Every phone, on its own. */
  open(phone: Phone): Promise<unknown>
  /** Once all phones are open. */
  happen?(scene: Scene, phones: readonly Phone[]): Promise<unknown>
  /** Until every phone shows the state. */
  seen?(phone: Phone): Promise<unknown>
  /** Takes back what was done to the room. */
  after?(scene: Scene): Promise<unknown>
}

const group = 'group_open_http_svc'
const change = (scene: Scene, more: object) =>
  scene.rest(`${group}/modify_group_base_info`, { GroupId: 'demo', ...more })
const mute = (scene: Scene, MuteTime: number) =>
  scene.rest(`${group}/forbid_send_msg`, { GroupId: 'demo', Members_Account: viewers, MuteTime })
const muteAll = async (scene: Scene, on: boolean, tip: boolean) => {
  await scene.control('mute-tip', { on: tip })
  await change(scene, { MuteAllMember: on ? 'On' : 'Off' })
}
const draft = ({ scene }: Phone) => drafts[scene.language]
const lastSaid = ({ page, scene }: Phone) =>
  page.getByText(talks[scene.language].at(-1)?.[1] ?? '', { exact: true }).last()

/** Held answers are never given; the page is closed on them. */
const hold = ({ page }: Phone, what: string) => page.route(what, () => new Promise<void>(() => {}))

/** Everybody talks, until every phone has it all. */
const conversation = async (scene: Scene, phones: readonly Phone[]) => {
  await scene.talk()
  await Promise.all(phones.map((phone) => lastSaid(phone).waitFor()))
}

const asks = async (phone: Phone) => {
  await phone.enter()
  await phone.say(draft(phone))
  const dialog = phone.page.getByRole('dialog', { name: phone.scene.words.signInTitle })
  await dialog.waitFor()
  return dialog
}

/** Every face of the room, in the order in which a visitor might meet them; the last one ends the room. */
export const states: readonly State[] = [
  {
    name: 'entering',
    async open(phone) {
      await hold(phone, '**/api/rooms/**')
      await phone.open()
      await phone.page.getByLabel(phone.scene.words.entering).first().waitFor()
    },
  },
  { name: 'empty', open: (phone) => phone.enter() },
  { name: 'comments', open: (phone) => phone.enter(), happen: conversation },
  {
    name: 'reading-back',
    open: (phone) => phone.enter(),
    async happen(scene, phones) {
      await scene.talk()
      await conversation(scene, phones)
      for (const { page } of phones) {
        await page.getByRole('log').hover()
        await page.mouse.wheel(0, -160)
        await page.waitForTimeout(200)
      }
      await scene.talk()
    },
    // The first of them may come before the reader is away.
    seen: ({ page, scene }) =>
      page
        .getByRole('button', { name: new RegExp(scene.words.newComments(7).replace('7', '[2-7]')) })
        .waitFor(),
  },
  {
    name: 'draft',
    async open(phone) {
      await phone.enter(`as=${phone.as}`)
      await phone.page.getByLabel(phone.scene.words.yourComment).fill(draft(phone).repeat(20).slice(0, 190))
    },
    happen: conversation,
  },
  {
    name: 'announcement',
    before: (scene) => change(scene, { Notification: announcements[scene.language] }),
    async open({ page, scene, as, enter }) {
      await enter(`as=${as}`)
      await page.getByRole('button', { name: announcements[scene.language] }).click()
    },
    happen: conversation,
  },
  {
    name: 'emoji',
    async open(phone) {
      await phone.enter(`as=${phone.as}`)
      await phone.page.getByRole('button', { name: phone.scene.words.emoji, exact: true }).click()
      await phone.page.getByRole('group', { name: phone.scene.words.emoji }).waitFor()
    },
    happen: conversation,
  },
  {
    name: 'me',
    async open(phone) {
      await phone.join()
      await phone.page.getByRole('button', { name: phone.scene.words.me }).click()
      await phone.page.getByLabel(phone.scene.words.nickname, { exact: true }).waitFor()
    },
  },
  { name: 'sign-in', open: asks },
  {
    name: 'sign-in-waits',
    before: (scene) => change(scene, { ApplyJoinOption: 'NeedPermission' }),
    async open(phone) {
      const dialog = await asks(phone)
      await dialog.getByRole('button', { name: phone.scene.words.signIn, exact: true }).click()
      await dialog.getByText(phone.scene.words.failures['waiting-approval']).waitFor()
    },
    after: (scene) => change(scene, { ApplyJoinOption: 'FreeAccess' }),
  },
  {
    name: 'signing-in',
    async open(phone) {
      await hold(phone, '**/api/session')
      const dialog = await asks(phone)
      await dialog.getByRole('button', { name: phone.scene.words.signIn, exact: true }).click()
      await dialog.getByText(phone.scene.words.signingIn).waitFor()
    },
  },
  {
    name: 'failed',
    open: (phone) => phone.join(),
    async happen(scene, phones) {
      await conversation(scene, phones)
      await muteAll(scene, true, false)
    },
    async seen(phone) {
      const { page, scene } = phone
      await phone.say(draft(phone))
      await page.getByRole('button', { name: new RegExp(scene.words.notSent) }).waitFor()
    },
    after: (scene) => muteAll(scene, false, true),
  },
  {
    name: 'rejected',
    open: (phone) => phone.join(),
    happen: conversation,
    async seen(phone) {
      await phone.say('free crypto')
      await phone.page
        .getByRole('button', { name: new RegExp(phone.scene.words.failures.rejected) })
        .waitFor()
    },
  },
  {
    name: 'too-fast',
    open: (phone) => phone.join(),
    async happen(scene, phones) {
      await conversation(scene, phones)
      await scene.control('limit', { on: true, perUser: 0 })
    },
    async seen({ say, page, scene }) {
      await say('1')
      await say('2')
      await page.getByText(scene.words.failures['too-fast']).nth(1).waitFor()
    },
    after: (scene) => scene.control('limit', { on: true }),
  },
  {
    name: 'privacy',
    async open(phone) {
      await phone.join()
      await phone.page.getByRole('button', { name: phone.scene.words.me }).click()
      await phone.page.getByRole('button', { name: phone.scene.words.changePicture }).click()
      await phone.page.getByText(phone.scene.words.privacyText).waitFor()
    },
  },
  {
    name: 'muted',
    before: (scene) => mute(scene, 754),
    open: (phone) => phone.enter(`as=${phone.as}`),
    happen: conversation,
    seen: ({ page, scene }) => page.getByText(scene.words.closed.muted).waitFor(),
    after: (scene) => mute(scene, 0),
  },
  {
    name: 'muted-with-draft',
    async open(phone) {
      await phone.join()
      await phone.page.getByLabel(phone.scene.words.yourComment).fill(draft(phone))
    },
    happen: (scene) => mute(scene, 754),
    seen: ({ page, scene }) => page.getByText(scene.words.closed.muted).waitFor(),
    after: (scene) => mute(scene, 0),
  },
  {
    name: 'all-muted',
    before: (scene) => muteAll(scene, true, true),
    open: (phone) => phone.enter(`as=${phone.as}`),
    happen: conversation,
    seen: ({ page, scene }) => page.getByText(scene.words.closed['all-muted']).waitFor(),
    after: (scene) => muteAll(scene, false, true),
  },
  {
    name: 'offline',
    open: (phone) => phone.enter(),
    async happen(scene, phones) {
      await conversation(scene, phones)
      await scene.control('stop')
    },
    seen: ({ page, scene }) => page.getByText(scene.words.network.disconnected).waitFor(),
    after: (scene) => scene.control('start'),
  },
  {
    name: 'player-failed',
    async open(phone) {
      await phone.page.route('**/api/rooms/*', async (route) => {
        const response = await route.fetch()
        const room = (await response.json()) as { player: object }
        const player = { ...room.player, kind: 'clip', src: '/local/media/nowhere.mp4' }
        await route.fulfill({ response, json: { ...room, player } })
      })
      await phone.enter()
      await phone.page.getByText(phone.scene.words.playerFailed).waitFor()
    },
    happen: conversation,
  },
  ...shopping,
  ...giving,
  ...refusals,
]
