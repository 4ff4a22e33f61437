import { controlsOf, type MediaControls } from '../elements/parts/media'

/** A player's context: each method acts on the element with the id, if it is on the page then. */
function contextOf(id: string, methods: readonly string[]): MediaControls {
  const act = (method: string) => (argument?: unknown) => controlsOf(id)?.[method]?.(argument)
  return Object.fromEntries(methods.map((method) => [method, act(method)]))
}

/** Players. */
export const mediaApi = {
  createVideoContext: (id: string) => contextOf(id, ['play', 'pause', 'stop', 'seek']),
  createLivePlayerContext: (id: string) => contextOf(id, ['play', 'stop', 'pause', 'resume', 'mute']),
}
