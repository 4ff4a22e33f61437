import path from 'node:path'
import { build } from 'esbuild'
import { scriptIn, toScript, type Script } from './script'

/** Bundles `runtime/main.ts` to `runtime.js`, or `stage/main.ts` to `stage.js`: the preview's browser half. */
export async function bundleScript(name: 'runtime' | 'stage'): Promise<Script> {
  const folder = path.join(__dirname, '..')
  const { outputFiles } = await build({
    ...toScript(folder, `${name}.js`),
    entryPoints: [path.join(folder, name, 'main.ts')],
    loader: { '.css': 'text' },
    define: { 'process.env.NODE_ENV': '"development"' },
  })
  return scriptIn(outputFiles)
}
