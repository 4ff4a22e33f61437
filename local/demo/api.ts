import type { RoomDescription } from '../../backend/room/describe'

/** The backend as the people of the demo room use it: over HTTP, as every phone does. */
export interface DemoApi {
  /** The room as a guest sees it. */
  room(): Promise<RoomDescription>
  /** `POST /rooms/<the room>/<what>` in a session of the user's own; rejects with the backend's words. */
  post(userID: string, what: string, body: object): Promise<Record<string, unknown>>
}

async function ask(url: string, init?: RequestInit): Promise<Record<string, unknown>> {
  const response = await fetch(url, init)
  const answer = (await response.json()) as Record<string, unknown>
  if (!response.ok) throw new Error(String(answer['message']))
  return answer
}

/** Calls the backend at `origin` about one room. Local codes make a session, a new one for each call: it is never too old. */
export function demoApi(origin: string, roomID: string): DemoApi {
  const room = `${origin}/api/rooms/${roomID}`
  const post = (url: string, body: object, headers: Record<string, string> = {}) =>
    ask(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
  return {
    room: async () => (await ask(room)) as unknown as RoomDescription,
    async post(userID, what, body) {
      const { token } = await post(`${origin}/api/session`, { code: `local:${userID}` })
      return post(`${room}/${what}`, body, { authorization: `Bearer ${String(token)}` })
    },
  }
}
