/** An answer's Date header is cut to whole seconds. */
const HEADER_MS = 1000

/** How far the phone's clock is ahead of the backend's, in ms; negative where it is behind. */
let ahead = 0

/** Now by the backend's clock, in ms since the epoch: what ends at a time ends for all phones at once, whatever theirs say. */
export const serverNow = (): number => Date.now() - ahead

/**
 * Compares the clocks by the headers of an answer to what was asked at `askedAt` (ms, by the phone). A phone whose clock
 * may be right is believed; without a readable Date nothing changes.
 */
export function heardTime(header: Readonly<Record<string, unknown>> | undefined, askedAt: number): void {
  const name = Object.keys(header ?? {}).find((key) => key.toLowerCase() === 'date')
  const date = Date.parse(String(name && header?.[name]))
  if (Number.isNaN(date)) return
  // The backend answered somewhere between the question and now.
  const [least, most] = [askedAt - date - HEADER_MS, Date.now() - date]
  const fits = (ms: number) => least <= ms && ms <= most
  if (!fits(ahead)) ahead = fits(0) ? 0 : Math.round((least + most) / 2)
}
