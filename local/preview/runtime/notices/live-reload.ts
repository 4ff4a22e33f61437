import type { Problem } from '../../manifest'
import { hideProblems, showProblems } from './overlay'

type Outcome = { version: string } | { problems: readonly Problem[] }

/** Follows the builds: a new version reloads the page, a failed one covers it until it is good again. */
export function followBuilds(currentVersion: () => string | undefined): void {
  const url = document.documentElement.dataset['watch']
  if (!url) return
  const heard = ({ data }: MessageEvent<string>) => {
    const outcome = JSON.parse(data) as Outcome
    if ('problems' in outcome) showProblems(outcome.problems)
    else if (outcome.version === currentVersion()) hideProblems()
    else location.reload()
  }
  // Before the scripts have run no version is the current one; on connecting, the server tells the newest.
  const connect = () => new EventSource(url).addEventListener('message', heard)
  document.addEventListener('DOMContentLoaded', connect)
}
