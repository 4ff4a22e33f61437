import path from 'node:path'
import type { BuildOptions, OutputFile } from 'esbuild'

/** A script for the browser as UTF-8. Its map is a file of its own, which only DevTools asks for. */
export interface Script {
  readonly code: Uint8Array
  readonly map: Uint8Array
}

/** esbuild's options for a script that is served under this name, beside its `.map`; sources are named from `folder`. */
export const toScript = (folder: string, name: string) =>
  ({
    bundle: true,
    write: false,
    outfile: path.join(folder, name),
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    sourcemap: 'linked',
    logLevel: 'silent',
  }) satisfies BuildOptions

/** The script among what esbuild answers to `toScript`. */
export function scriptIn(outputFiles: readonly OutputFile[]): Script {
  const [map, code] = outputFiles
  if (!map || !code) throw new Error('esbuild made no script')
  return { code: code.contents, map: map.contents }
}
