import { callRest } from './im'

/** What a test does to the IM of a live room at `origin`. */
export const roomControls = (origin: string) => ({
  rest: (command: string, body: object) => callRest(origin, command, body),
  /** A control of local/im: stop, start, cut, mute-tip. */
  control: async (name: string, body: object = {}) => {
    const answer = await fetch(`${origin}/local/im/${name}`, { method: 'POST', body: JSON.stringify(body) })
    if (!answer.ok) throw new Error(`${name}: ${await answer.text()}`)
  },
})
