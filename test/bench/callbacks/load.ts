/** Times of the calls that were answered, in ms from when each was due, ascending; and how many failed. */
export interface Taken {
  readonly times: readonly number[]
  readonly failed: number
}

/** Calls `perSecond` times a second, whether answers come or not; the n-th call fails if it resolves with false. */
export async function openLoop(
  perSecond: number,
  seconds: number,
  call: (n: number) => Promise<boolean>,
): Promise<Taken> {
  const times: number[] = []
  let failed = 0
  const startedAt = performance.now()
  const under: Promise<void>[] = []
  for (let n = 0; n < perSecond * seconds; n++) {
    const due = startedAt + (n * 1000) / perSecond
    const early = due - performance.now()
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early))
    const answered = call(n).catch(() => false)
    under.push(
      answered.then((good) => {
        if (good) times.push(performance.now() - due)
        else failed += 1
      }),
    )
  }
  await Promise.all(under)
  return { times: times.sort((one, other) => one - other), failed }
}

/** The time that this share of the calls did not exceed. */
export const quantile = (times: readonly number[], share: number) =>
  times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Infinity
