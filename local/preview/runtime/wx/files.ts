import { call } from './api'

interface Reading {
  filePath: string
  encoding?: string
}

/** Reads a file an element has handed out (`chooseAvatar`): as bytes, or as text with an encoding. */
const readFile = call('readFile', async ({ filePath, encoding }: Reading) => {
  if (!filePath.startsWith('blob:')) throw new Error(`no such file or directory, open ${filePath}`)
  const file = await fetch(filePath)
  return { data: encoding ? await file.text() : await file.arrayBuffer() }
})

/** Files of the phone: there are none but temporary ones. */
export const filesApi = { getFileSystemManager: () => ({ readFile }) }
