import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { build, type BuildFailure, type Message, type Plugin } from 'esbuild'
import type { Problem } from '../manifest'
import { rewriteAsyncRequire } from './async-require'
import { packageOf, shippedPackages } from './dependencies'
import { scriptOf } from './graph'
import { BuildProblems } from './problems'
import { scriptIn, toScript, type Script } from './script'

/** Browser globals that no Mini Program module sees, neither on a phone nor here: the SDKs then take their WeChat branch. */
const hidden = [
  'window',
  'document',
  'self',
  'location',
  'navigator',
  'history',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'Worker',
]

const toProblem = ({ text, location }: Message): Problem => ({
  file: location?.file ?? 'app.ts',
  line: location?.line ?? 1,
  column: (location?.column ?? 0) + 1,
  message: text,
})

const withLineEnd = (code: string) => (code.endsWith('\n') ? code : `${code}\n`)

/** Loads the Mini Program's own modules: names the unit whose script runs, and makes require.async work. */
function ownModules(root: string, unitOfScript: ReadonlyMap<string, string>): Plugin {
  return {
    name: 'own-modules',
    setup(bundler) {
      bundler.onLoad({ filter: /\.[jt]s$/ }, async ({ path: file }) => {
        const relative = path.relative(root, file).split(path.sep).join('/')
        if (relative.startsWith('..') || relative.includes('node_modules/')) return undefined
        const { code, problems } = rewriteAsyncRequire(await readFile(file, 'utf8'), relative)
        const unit = unitOfScript.get(relative)
        const errors = problems.map(({ message, line, column }) => ({
          text: message,
          location: { file: relative, line, column: column - 1 },
        }))
        const contents = unit
          ? `__preview.enter(${JSON.stringify(unit)});${withLineEnd(code)}__preview.leave();`
          : code
        return { contents, errors, loader: file.endsWith('.ts') ? 'ts' : 'js' }
      })
    },
  }
}

/** An import of a package that would not be on the phone is an error. */
function onlyShipped(root: string, shipped: ReadonlySet<string> | undefined): Plugin {
  return {
    name: 'only-shipped',
    setup(bundler) {
      bundler.onResolve({ filter: /^[^./]/ }, ({ path: specifier, importer }) => {
        const own = importer.startsWith(root) && !importer.includes('node_modules')
        if (!own || !shipped || path.isAbsolute(specifier) || shipped.has(packageOf(specifier)))
          return undefined
        return { errors: [{ text: `"${specifier}" is not in the dependencies of package.json` }] }
      })
    },
  }
}

/** Bundles app.ts and the scripts of all units to `scripts.js`. */
export async function bundleScripts(root: string, unitIds: readonly string[]): Promise<Script> {
  const scripts = new Map(unitIds.map((id) => [scriptOf(root, id) ?? `${id}.ts`, id]))
  const app = scriptOf(root, 'app')
  const lines = [...scripts].map(
    ([file, id]) => `__preview.run(${JSON.stringify(id)}, () => require(${JSON.stringify(`./${file}`)}))`,
  )
  if (app) lines.unshift(`__preview.run('app', () => require(${JSON.stringify(`./${app}`)}))`)
  try {
    const { outputFiles } = await build({
      stdin: {
        contents: [...lines, '__preview.start()'].join('\n'),
        resolveDir: root,
        sourcefile: 'app.json',
      },
      absWorkingDir: root,
      ...toScript(root, 'scripts.js'),
      platform: 'neutral',
      mainFields: ['main'],
      // The repository's tsconfig maps the SDKs to their type declarations: it must not be found.
      tsconfigRaw: { compilerOptions: { target: 'es2020' } },
      define: { 'process.env.NODE_ENV': '"development"' },
      banner: { js: `(function (${hidden.join(', ')}) {` },
      footer: { js: '})();' },
      plugins: [onlyShipped(root, await shippedPackages(root)), ownModules(root, scripts)],
    })
    return scriptIn(outputFiles)
  } catch (error) {
    const { errors } = error as Partial<BuildFailure>
    if (!errors) throw error
    throw new BuildProblems(errors.map(toProblem))
  }
}
