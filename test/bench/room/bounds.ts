import type { Sent, Slice } from './whole-slice'

/** What one component has handed to setData; `calls` are without the anchors, `bytes` with them. */
export interface ComponentSent extends Sent {
  /** Most calls within any one second. */
  most: number
  /** Calls that only scroll a list to its end, each after one with its rows, and most of them within a second. */
  anchors: number
  mostAnchors: number
}

/** What a room counted that was busy for so long. */
export interface Measured {
  readonly minutes: number
  /** By name of the component. */
  readonly components: ReadonlyMap<string, ComponentSent>
  /** What the usual way would have sent of the same facts. */
  readonly usual: Readonly<Record<Slice, Sent>>
}

export const MOST_PER_SECOND = 10
export const MOST_DRIFT = 0.02

export const bytesOfAll = (sent: Iterable<Sent>): number =>
  [...sent].reduce((sum, { bytes }) => sum + bytes, 0)

/** Which bounds a room breaks, as sentences: `shown` on screen for longer and longer, and `hidden` all the time. */
export function brokenBounds(shown: readonly Measured[], hidden: Measured): string[] {
  const often = shown.flatMap(({ minutes, components }) =>
    [...components]
      .filter(([, { most }]) => most > MOST_PER_SECOND)
      .map(([name, { most }]) => `${minutes} min: ${name} makes ${most} calls in one second`),
  )
  const jumpy = shown.flatMap(({ minutes, components }) =>
    [...components]
      .filter(([, { mostAnchors }]) => mostAnchors > MOST_PER_SECOND)
      .map(([name, { mostAnchors }]) => `${minutes} min: ${name} scrolls ${mostAnchors} times in one second`),
  )
  const perMinute = shown.map(({ minutes, components }) => bytesOfAll(components.values()) / minutes)
  const drift = Math.max(...perMinute) / Math.min(...perMinute) - 1
  const uneven = drift > MOST_DRIFT ? [`bytes per minute differ by ${(drift * 100).toFixed(1)} %`] : []
  const unseen = [...hidden.components].map(
    ([name, { calls, anchors }]) => `${name} makes ${calls + anchors} calls while hidden`,
  )
  return [...often, ...jumpy, ...uneven, ...unseen]
}
