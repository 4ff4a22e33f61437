import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Api } from 'tls-sig-api-v2'
import { ImRefusal, imRest } from '../../backend/im/rest'
import { createIm, type ImOptions } from '../../local/im'
import { localApp } from '../../local/im/app'

/** An answer of the REST API. */
export type RestAnswer = { ErrorCode: number; ErrorInfo: string; [field: string]: unknown }

/** A UserSig of the local app, valid for an hour. */
export const sig = (userID: string, seconds = 3600) =>
  new Api(localApp.sdkAppID, localApp.key).genUserSig(userID, seconds)

/** The local app as a backend knows it, with the IM at `origin`. */
export const appAt = (origin: string) => ({
  sdkAppID: localApp.sdkAppID,
  secretKey: localApp.key,
  admin: localApp.admins[0] ?? '',
  origin,
})

/** Calls the REST API of a local IM at `origin` as its administrator; a refusal is an answer too. */
export async function callRest(origin: string, cmd: string, body: object): Promise<RestAnswer> {
  try {
    return (await imRest(appAt(origin))(cmd, { ...body })) as RestAnswer
  } catch (error) {
    if (!(error instanceof ImRefusal)) throw error
    return { ErrorCode: error.code, ErrorInfo: error.message }
  }
}

/** Opens an AVChatRoom by REST at `origin`, with the owner imported first. */
export async function openRoom(origin: string, GroupId: string, Owner_Account: string, more: object = {}) {
  const group = { GroupId, Owner_Account, Type: 'AVChatRoom', Name: 'Live', ...more }
  const answers = [
    await callRest(origin, 'im_open_login_svc/account_import', { UserID: Owner_Account }),
    await callRest(origin, 'group_open_http_svc/create_group', group),
  ]
  const failed = answers.find(({ ErrorCode }) => ErrorCode !== 0)
  if (failed) throw new Error(`the room ${GroupId} was not opened: ${failed.ErrorCode} ${failed.ErrorInfo}`)
}

/**
 * A local IM in this process, on a free port. Without limits per second unless asked for: tests talk faster than people.
 * With JITTER in the environment what it sends is late by chance, as in `npm start`. `proxyServer` is what the SDK is
 * given; `logged` what it complained of.
 */
export async function startIm(options: Omit<ImOptions, 'log'> = {}) {
  const logged: string[] = []
  const server = createServer((request, response) => {
    if (!im.handle(request, response)) response.writeHead(404).end()
  })
  const sockets = new Set<object>()
  let noticed = () => {}
  server.on('upgrade', (request, socket, head) => {
    im.upgrade(request, socket, head)
    sockets.add(socket)
    socket.once('close', () => {
      sockets.delete(socket)
      noticed()
    })
  })
  const im = createIm({ limits: false, ...options, log: (line) => void logged.push(line) })
  im.faults.line.setDelay(0, Number(process.env['JITTER'] ?? 0))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    proxyServer: `${url.replace('http', 'ws')}/im`,
    im,
    logged,
    /** Resolves once no phone is connected. */
    async allGone() {
      while (sockets.size > 0) await new Promise<void>((resolve) => (noticed = resolve))
    },
    sig,
    rest: (cmd: string, body: object) => callRest(url, cmd, body),
    /** A fault or another control of the local IM, by its name. */
    control: (name: string, body: object = {}) =>
      fetch(`${url}/local/im/${name}`, { method: 'POST', body: JSON.stringify(body) }),
    openRoom: (groupID: string, ownerID: string, more?: object) => openRoom(url, groupID, ownerID, more),
    async close() {
      await im.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

export type TestIm = Awaited<ReturnType<typeof startIm>>
