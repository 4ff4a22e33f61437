import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { PictureKind } from './kind'

/** Pictures of users in one folder: one each, so that it grows with the users and not with their changes of mind. */
export interface AvatarShelf {
  /** Puts a user's picture there in place of the one before; resolves with its name, which changes with the picture. */
  put(userID: string, picture: Buffer, kind: PictureKind): Promise<string>
  /** The picture of that name; null where there is none. */
  get(name: string): Promise<Buffer | null>
}

const digest = (data: string | Buffer) => createHash('sha256').update(data).digest('hex').slice(0, 16)
const nameForm = /^[0-9a-f]{16}-[0-9a-f]{16}\.(png|jpg|webp|gif)$/

/** Opens the shelf in `folder`, which is made with the first picture. */
export function avatarShelf(folder: string): AvatarShelf {
  return {
    async put(userID, picture, kind) {
      const owner = digest(userID)
      const name = `${owner}-${digest(picture)}.${kind}`
      await mkdir(folder, { recursive: true })
      await writeFile(path.join(folder, name), picture)
      const older = (await readdir(folder)).filter((file) => file.startsWith(owner) && file !== name)
      await Promise.all(older.map((file) => rm(path.join(folder, file), { force: true })))
      return name
    },
    get: async (name) => (nameForm.test(name) ? readFile(path.join(folder, name)).catch(() => null) : null),
  }
}
