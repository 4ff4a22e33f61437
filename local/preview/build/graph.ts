import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Problem, Unit, UnitConfig } from '../manifest'
import { isObject, readJson, stringMap, strings, type JsonObject } from './json'
import { BuildProblems, problemAt } from './problems'

/** What app.json reaches: its pages in order and every component they use. */
export interface Graph {
  pages: string[]
  window: Partial<UnitConfig>
  privacyCheck: boolean
  units: Unit[]
}

/** Path of a unit's script relative to the root, or nothing if it has none. */
export const scriptOf = (root: string, id: string): string | undefined =>
  [`${id}.ts`, `${id}.js`].find((file) => existsSync(path.join(root, file)))

function pagesOf(app: JsonObject): string[] {
  const packages = app['subPackages'] ?? app['subpackages']
  const more = (Array.isArray(packages) ? packages.filter(isObject) : []).flatMap((pack) =>
    strings(pack['pages']).map((page) => path.posix.join(String(pack['root']), page)),
  )
  return [...strings(app['pages']), ...more]
}

/** Id of the component a usingComponents value names, seen from the file that holds it. */
function resolveComponent(root: string, value: string, from: string): string | undefined {
  const id = value.startsWith('/') ? value.slice(1) : path.posix.join(path.posix.dirname(from), value)
  return [id, path.posix.join(id, 'index')].find((candidate) =>
    existsSync(path.join(root, `${candidate}.json`)),
  )
}

/** Walks app.json to all pages and components; everything that is missing is reported at once. */
export async function readGraph(root: string): Promise<Graph> {
  const app = await readJson(root, 'app.json', 'app.json')
  const problems: Problem[] = []
  const units = new Map<string, Unit>()
  const shared = new Map<string, string>()

  const use = async (name: string, value: string, from: string) => {
    const id = resolveComponent(root, value, from)
    if (id) await visit(id, false, `${from}.json`)
    else problems.push(problemAt(`${from}.json`, `component "${name}" is not found: ${value}`))
    return id
  }
  const visit = async (id: string, isPage: boolean, askedBy: string) => {
    if (units.has(id)) return
    const missing = [`${id}.json`, `${id}.wxml`].filter((file) => !existsSync(path.join(root, file)))
    if (!scriptOf(root, id)) missing.push(`${id}.ts`)
    problems.push(...missing.map((file) => problemAt(askedBy, `${file} is not found`)))
    if (missing.length > 0) return
    const json = await readJson(root, `${id}.json`, askedBy)
    const unit: Unit = { id, isPage, config: { ...json, usingComponents: {} } }
    units.set(id, unit)
    for (const [name, value] of Object.entries(stringMap(json['usingComponents']))) {
      const target = await use(name, value, id)
      if (target) unit.config.usingComponents[name] = `/${target}`
    }
  }

  for (const [name, value] of Object.entries(stringMap(app['usingComponents']))) {
    const id = await use(name, value, 'app')
    if (id) shared.set(name, `/${id}`)
  }
  const pages = pagesOf(app)
  if (pages.length === 0) problems.push(problemAt('app.json', 'pages must name at least one page'))
  for (const page of pages) await visit(page, true, 'app.json')
  if (problems.length > 0) throw new BuildProblems(problems)

  for (const { config } of units.values())
    config.usingComponents = { ...Object.fromEntries(shared), ...config.usingComponents }
  return {
    pages,
    window: isObject(app['window']) ? app['window'] : {},
    privacyCheck: app['__usePrivacyCheck__'] === true,
    units: [...units.values()],
  }
}
