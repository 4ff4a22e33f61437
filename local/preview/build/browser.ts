import path from 'node:path'
import { build } from 'esbuild'

/** Bundles one entry of the preview's browser half to a script with its source map. */
export async function bundleScript(entry: 'runtime/main.ts' | 'stage/main.ts'): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(__dirname, '..', entry)],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    sourcemap: 'inline',
    loader: { '.css': 'text' },
    define: { 'process.env.NODE_ENV': '"development"' },
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}
