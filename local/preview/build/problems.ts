import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Problem } from '../manifest'

/** Thrown by a build step: what is wrong with the sources, never a fault of the preview itself. */
export class BuildProblems extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(
      problems.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`).join('\n'),
    )
  }
}

/** A problem with a file as a whole, or at an offset of its text. */
export function problemAt(file: string, message: string, text = '', offset = 0): Problem {
  const before = text.slice(0, offset).split('\n')
  return { file, message, line: before.length, column: (before.at(-1) ?? '').length + 1 }
}

/** The text of a source file; a missing one is a problem of the file that asked for it. */
export async function readSource(root: string, file: string, askedBy: string): Promise<string> {
  try {
    return await readFile(path.join(root, file), 'utf8')
  } catch {
    throw new BuildProblems([problemAt(askedBy, `${file} is not found`)])
  }
}
