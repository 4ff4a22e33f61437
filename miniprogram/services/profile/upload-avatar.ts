import type { CloudConfig } from '../../config'
import { areTexts, BackendError, decoded, request } from '../request'
import { sessionToken } from '../session/session-token'

/**
 * Takes a picture that WeChat keeps only for a while (`chooseAvatar`) to the backend (POST /avatars); resolves with
 * its URL, which fits the 500 bytes of an IM avatar. Rejects with BackendError: `too-large`, `not-a-picture`.
 */
export async function uploadAvatar(cloud: CloudConfig, file: string, as?: string): Promise<string> {
  const [body, token] = await Promise.all([read(file), sessionToken(cloud, as)])
  const answer = await request(cloud, 'POST', '/avatars', { body, token })
  return decoded(answer, 'an avatar', ({ path }) =>
    areTexts(path) ? `${cloud.backend}${String(path)}` : null,
  )
}

const read = (filePath: string): Promise<ArrayBuffer> =>
  new Promise((resolve, reject) => {
    wx.getFileSystemManager().readFile({
      filePath,
      success: ({ data }) => resolve(data as ArrayBuffer),
      fail: ({ errMsg }) => reject(new BackendError('not-a-picture', 0, errMsg)),
    })
  })
