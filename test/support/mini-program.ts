import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A small Mini Program in a temporary folder, for tests of the preview. */
export interface TemporaryMiniProgram {
  root: string
  /** Writes one file, making its folders. */
  save(file: string, text: string): Promise<void>
  remove(): Promise<void>
}

/** A Mini Program of one page, `pages/home/home`, that says hello. */
export const onePage: Readonly<Record<string, string>> = {
  'app.json': JSON.stringify({ pages: ['pages/home/home'] }),
  'pages/home/home.json': '{}',
  'pages/home/home.wxml': '<view>hello</view>',
  'pages/home/home.ts': 'Page({})',
}

/** Writes the files to a fresh folder. */
export async function temporaryMiniProgram(
  files: Readonly<Record<string, string>>,
): Promise<TemporaryMiniProgram> {
  const root = await mkdtemp(path.join(tmpdir(), 'mini-program-'))
  const save = async (file: string, text: string) => {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true })
    await writeFile(path.join(root, file), text)
  }
  for (const [file, text] of Object.entries(files)) await save(file, text)
  return { root, save, remove: () => rm(root, { recursive: true }) }
}
