import { getManifest } from '../mini-program'
import { language, settings } from '../settings'
import { call } from './api'
import { dialogsApi } from './dialogs'

interface Decision {
  event: 'exposureAuthorization' | 'agree' | 'disagree'
  /** Id of the button with `open-type="agreePrivacyAuthorization"` that was tapped. */
  buttonId?: string
}

type Resolve = (decision: Decision) => void
type Listener = (resolve: Resolve, event: { referrer: string }) => void

const agreedKey = `privacy:${settings.phone ?? ''}`
/** After a refusal WeChat does not ask again for this long, in ms. */
const COOL_DOWN = 10_000

let listener: Listener | undefined
let refusedAt = -Infinity
const agreedButtons = new Set<string>()

const needsAuthorization = () => getManifest().privacyCheck && localStorage.getItem(agreedKey) === null

/** A button with `open-type="agreePrivacyAuthorization"` was tapped. */
export function agreePrivacy(buttonId: string): void {
  agreedButtons.add(buttonId)
}

function decide(ask: Listener, referrer: string): Promise<boolean> {
  return new Promise((resolve) => {
    const decided = ({ event, buttonId = '' }: Decision) => {
      if (event === 'agree') resolve(agreedButtons.delete(buttonId))
      if (event === 'disagree') resolve(false)
    }
    ask(decided, { referrer })
  })
}

/** WeChat's own question, for a Mini Program that listens to nothing. */
async function ownQuestion(): Promise<boolean> {
  const content = language === 'en' ? 'Agree to the privacy guide?' : '同意隐私保护指引？'
  return (await dialogsApi.showModal({ content }))?.confirm === true
}

/** Resolves once the user agrees to the privacy guide, at once if they did before; rejects when they refuse. */
export async function authorizePrivacy(referrer: string): Promise<void> {
  if (!needsAuthorization()) return
  const refused = new Error('privacy permission is not authorized')
  if (Date.now() - refusedAt < COOL_DOWN) throw refused
  if (await (listener ? decide(listener, referrer) : ownQuestion()))
    return localStorage.setItem(agreedKey, 'agreed')
  refusedAt = Date.now()
  throw refused
}

/** The user's consent to the privacy guide. */
export const privacyApi = {
  onNeedPrivacyAuthorization: (ask: Listener): void => void (listener = ask),
  getPrivacySetting: call('getPrivacySetting', () => ({
    needAuthorization: needsAuthorization(),
    privacyContractName: language === 'en' ? 'Privacy guide' : '《隐私保护指引》',
  })),
  requirePrivacyAuthorize: call('requirePrivacyAuthorize', async () => {
    await authorizePrivacy('requirePrivacyAuthorize')
    return {}
  }),
  openPrivacyContract: call('openPrivacyContract', async () => {
    const content = language === 'en' ? 'The privacy guide is shown here.' : '这里会显示隐私保护指引。'
    await dialogsApi.showModal({ content, showCancel: false })
    return {}
  }),
}
