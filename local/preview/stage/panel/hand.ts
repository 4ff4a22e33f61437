import { html } from '../../runtime/html'
import type { Desk } from '../desk'
import { words } from '../words'
import { action, group, type Group } from './parts'

const MUTE_SECONDS = 60
/** Minutes and seconds; nothing for a mute that is not worth waiting for. */
const clock = (seconds: number) =>
  seconds < 3600 ? `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}` : ''

/** What the host does to the viewers, by links to the host's own phone. */
export function handGroup({ host, viewer }: Desk): Group {
  let muted = false
  let allMuted = false
  const send = (query: string) => host.happen(`open?${query}`)
  const mute = action(() => send(`mute=${viewer.user}&seconds=${muted ? 0 : MUTE_SECONDS}`))
  const muteAll = action(() => send(`mute-all=${allMuted ? 'off' : 'on'}`))
  const note = html('p', { class: 'note' }, words.muteAllNote)
  return {
    dom: group(words.hand, mute.dom, muteAll.dom, note),
    show(figures) {
      const present = (user: string) => figures?.members.find(({ userID }) => userID === user)
      const hostIsThere = present(host.user) !== undefined && !host.cut
      const left = present(viewer.user)?.mutedSeconds ?? 0
      muted = left > 0
      allMuted = figures?.allMuted === true
      const missing = hostIsThere ? '' : words.noHost
      const missingForOne = missing || (viewer.isSignedIn() ? '' : words.afterSignIn)
      mute.look({
        label: muted ? words.unmute : words.mute,
        note: missingForOne || (muted ? clock(left) : words.seconds(MUTE_SECONDS)),
        disabled: missingForOne !== '',
        active: muted,
      })
      muteAll.look({
        label: allMuted ? words.unmuteAll : words.muteAll,
        note: missing,
        disabled: missing !== '',
        active: allMuted,
      })
      note.hidden = !allMuted
    },
  }
}
