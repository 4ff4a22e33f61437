import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Manifest, Problem } from '../manifest'
import { readGraph } from './graph'
import { BuildProblems } from './problems'
import type { Script } from './script'
import { bundleScripts } from './scripts'
import { compileStyle } from './styles'
import { compileTemplates } from './templates'

/** What the server adds to the sources: where the preview is mounted and which hosts the app may reach. */
export type BuildOptions = { root: string } & Pick<Manifest, 'mount' | 'allowedHosts'>

/** The built Mini Program, as two scripts for the browser: what it consists of, then its code. */
export interface Built {
  version: string
  definition: string
  scripts: Script
}

/** Results of independent steps; the problems of all that failed are reported together. */
async function together<T extends readonly unknown[]>(steps: { [K in keyof T]: Promise<T[K]> }): Promise<T> {
  const results = await Promise.allSettled(steps)
  const reasons = results.flatMap((result) =>
    result.status === 'rejected' ? [result.reason as unknown] : [],
  )
  const fault = reasons.find((reason) => !(reason instanceof BuildProblems))
  if (fault) throw fault as Error
  const problems: Problem[] = reasons.flatMap((reason) => (reason as BuildProblems).problems)
  if (problems.length > 0) throw new BuildProblems(problems)
  return results.map((result) => (result as PromiseFulfilledResult<unknown>).value) as unknown as T
}

async function compileStyles({ root }: BuildOptions, units: Manifest['units']) {
  const styled = units.filter(({ id }) => existsSync(path.join(root, `${id}.wxss`)))
  const sheets = await together<string[]>(
    styled.map(({ id, isPage }) => compileStyle(root, `${id}.wxss`, isPage ? id : undefined)),
  )
  return Object.fromEntries(styled.map(({ id }, index) => [id, sheets[index] ?? '']))
}

/** Builds the Mini Program at `root`; throws BuildProblems for faults in its sources. */
export async function buildMiniProgram(options: BuildOptions): Promise<Built> {
  const { root, mount, allowedHosts } = options
  const { units, ...graph } = await readGraph(root)
  const ids = units.map(({ id }) => id)
  const [templates, styles, appStyle, scripts] = await together<
    [string, Record<string, string>, string, Script]
  >([
    compileTemplates(root, ids),
    compileStyles(options, units),
    existsSync(path.join(root, 'app.wxss')) ? compileStyle(root, 'app.wxss') : Promise.resolve(''),
    bundleScripts(root, ids),
  ])
  const content = { mount, allowedHosts, ...graph, units, appStyle, styles }
  const hash = createHash('sha1').update(JSON.stringify(content)).update(templates).update(scripts.map)
  const manifest: Manifest = { version: hash.digest('hex').slice(0, 12), ...content }
  return {
    version: manifest.version,
    definition: `__preview.define(${JSON.stringify(manifest)}, ${templates})`,
    scripts,
  }
}
