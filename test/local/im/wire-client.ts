import { gunzipSync } from 'node:zlib'
import { WebSocket } from 'ws'
import { localApp } from '../../../local/im/app'
import { sig } from '../../support/im'
import { createInbox } from '../../support/inbox'

type Body = Record<string, unknown>
/** A frame as it came in; `zipped` says how. */
interface Frame {
  head: { servcmd: string; seq: number }
  body: Body
  zipped: boolean
}

const read = (data: Buffer): Frame => {
  const zipped = data.subarray(0, 4).toString() === 'COMP'
  return { ...(JSON.parse((zipped ? gunzipSync(data.subarray(4)) : data).toString()) as Frame), zipped }
}

/** A client that speaks the protocol by hand, for what the SDK cannot be made to do. `path` is binfo or info, with query. */
export async function connect(proxyServer: string, path = 'binfo') {
  const socket = new WebSocket(`${proxyServer}/${path}`)
  const inbox = createInbox<Frame>((frame) => JSON.stringify(frame))
  const binaries: boolean[] = []
  socket.on('message', (data, isBinary) => {
    binaries.push(isBinary)
    inbox.add(read(data as Buffer))
  })
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
  const login: Body = {}
  let seq = 0

  const until = (what: string, look: (frame: Frame) => boolean) =>
    inbox.until((frames) => frames.find(look), what)

  const post = (servcmd: string, body: Body = {}, head: Body = login) => {
    const own = ++seq
    const frame = JSON.stringify({
      head: { sdkappid: localApp.sdkAppID, platform: 8, ...head, servcmd, seq: own },
      body,
    })
    socket.send(path.startsWith('info') ? frame : Buffer.from(frame))
    return own
  }
  const ask = async (servcmd: string, body: Body = {}, head: Body = login) => {
    const own = post(servcmd, body, head)
    const isAnswer = ({ head }: Frame) => head.seq === own && head.servcmd === servcmd
    return (await until(`answer to ${servcmd}`, isAnswer)).body
  }

  return {
    ask,
    /** Sends a request and waits for nothing; its number is in the answer's head. */
    post,
    /** Waits for a frame that nobody asked for. */
    pushed: (look: (body: Body) => boolean) =>
      until('push', (frame) => frame.head.servcmd === 'im_open_push.msg_push' && look(frame.body)),
    received: inbox.items,
    binaries,
    /** Logs in; later requests carry the a2 key that came back. */
    async login(userID: string, platform = 8) {
      const credentials = { identifier: userID, usersig: sig(userID), platform }
      const answer = await ask('im_open_status.wslogin', {}, credentials)
      Object.assign(login, { a2: answer['A2Key'], platform })
      return answer
    },
    /** Goes on as the login of another connection. */
    resume: (a2: unknown) => Object.assign(login, { a2 }),
    close: () => socket.close(),
  }
}
