import type { Problem } from '../../manifest'
import { hideProblems, showProblems } from './overlay'

type Outcome = { version: string } | { problems: readonly Problem[] }

/** Follows the builds: a new version reloads the page, a failed one covers it until it is good again. */
export function followBuilds(currentVersion: () => string | undefined): void {
  const url = document.documentElement.dataset['watch']
  if (!url) return
  new EventSource(url).addEventListener('message', ({ data }: MessageEvent<string>) => {
    const outcome = JSON.parse(data) as Outcome
    if ('problems' in outcome) showProblems(outcome.problems)
    else if (outcome.version === currentVersion()) hideProblems()
    else location.reload()
  })
}
