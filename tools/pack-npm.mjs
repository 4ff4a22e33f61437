// Packs the npm packages that ship into `miniprogram_npm`, one CommonJS file each, where the package split
// wants them ("miniprogramNpm" in package.json). Runs after every install, so that WeChat DevTools opens the
// project without a "build npm" click and without the 600 KB tim-js-sdk that nothing uses.
import { build } from 'esbuild'
import { readFileSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const require = createRequire(import.meta.url)
const plan = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).miniprogramNpm

async function pack(name, outfile) {
  const result = await build({
    entryPoints: [require.resolve(name)],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'neutral',
    mainFields: ['main'],
    target: 'es2017',
    minify: true,
    charset: 'ascii',
    legalComments: 'inline',
    logLevel: 'warning',
    metafile: true,
    define: {
      'process.env.NODE_ENV': '"production"',
      // im-live-sells names a bare `window`, which WeChat does not have.
      ...(name === 'im-live-sells' && { window: 'undefined' }),
    },
  })
  const missing = Object.values(result.metafile.outputs).flatMap((o) => o.imports.filter((i) => i.external))
  if (missing.length > 0) throw new Error(`${name} needs ${missing.map((i) => i.path)}: not packed`)
  console.log(`packed ${path.relative(root, outfile)} (${(statSync(outfile).size / 1024).toFixed(1)} KB)`)
}

for (const [folder, packages] of Object.entries(plan)) {
  const target = path.join(root, folder, 'miniprogram_npm')
  rmSync(target, { recursive: true, force: true })
  for (const name of packages) await pack(name, path.join(target, name, 'index.js'))
}
