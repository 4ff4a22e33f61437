import path from 'node:path'
import { build } from 'esbuild'
import { scriptIn, toScript, type Script } from './script'

type Name = 'runtime' | 'stage'

const bundled = new Map<Name, Promise<Script>>()

/** `runtime/main.ts` as `runtime.js`, or `stage/main.ts` as `stage.js`: the preview's browser half, bundled once. */
export function bundleScript(name: Name): Promise<Script> {
  const script = bundled.get(name) ?? bundle(name)
  bundled.set(name, script)
  return script
}

async function bundle(name: Name): Promise<Script> {
  const folder = path.join(__dirname, '..')
  const { outputFiles } = await build({
    ...toScript(folder, `${name}.js`),
    entryPoints: [path.join(folder, name, 'main.ts')],
    loader: { '.css': 'text' },
    define: { 'process.env.NODE_ENV': '"development"' },
  })
  return scriptIn(outputFiles)
}
