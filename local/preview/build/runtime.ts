import path from 'node:path'
import { build } from 'esbuild'

/** Bundles `runtime/`, the browser half of the preview, to one script with its source map. */
export async function bundleRuntime(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(__dirname, '../runtime/main.ts')],
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
