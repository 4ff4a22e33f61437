import { BuildProblems } from './build/problems'
import { buildMiniProgram, type BuildOptions, type Built } from './build/build'
import { watchFolder } from './build/watch'
import type { Problem } from './manifest'

/** What the sources last came to; a failed build keeps the problems until the next good save. */
export type Outcome = { built: Built } | { problems: readonly Problem[] }

/** The builds of one Mini Program: the first, and one after each save if it is watched. */
export interface Builds {
  /** The newest finished build; waits for the first. */
  current(): Promise<Outcome>
  /** Calls back after every later build; returns its own undo. */
  onOutcome(listener: (outcome: Outcome) => void): () => void
  close(): void
}

async function attempt(options: BuildOptions): Promise<Outcome> {
  try {
    return { built: await buildMiniProgram(options) }
  } catch (error) {
    if (error instanceof BuildProblems) return { problems: error.problems }
    const message = `the preview's own build step failed: ${error instanceof Error ? error.message : String(error)}`
    return { problems: [{ file: 'app.json', line: 1, column: 1, message }] }
  }
}

/** Starts to build, one build at a time; it never rejects: whatever is wrong becomes problems to show. */
export function startBuilds(options: BuildOptions, watch: boolean): Builds {
  const listeners = new Set<(outcome: Outcome) => void>()
  let waiting = false
  const rebuild = () => {
    if (waiting) return
    waiting = true
    const next = latest.then(async () => {
      waiting = false
      const outcome = await attempt(options)
      for (const listener of listeners) listener(outcome)
      return outcome
    })
    latest = next
  }
  const watched = watch ? watchFolder(options.root, rebuild) : undefined
  // Not before the watch has begun: nobody would see a save in between.
  let latest = watched ? watched.started.then(() => attempt(options)) : attempt(options)
  return {
    current: () => latest,
    onOutcome: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    close: () => watched?.stop(),
  }
}
