import { refuse } from './before-send'
import type { Judge } from './before-send'

/** Refuses messages of several elements: the Mini Program sends none, and the second one would be judged by nobody. */
export const oneElement: Judge = {
  concerns: ({ elements }) => elements !== 1,
  judge: async () => refuse('a message of this app has one element'),
  otherwise: refuse('a message of this app has one element'),
}
