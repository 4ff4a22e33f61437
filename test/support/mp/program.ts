import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { compiler, definitionIn, simulate } from './framework'
import { probeOf } from './probe'

type Template = (data: object) => unknown
type Templates = (file: string) => Template

/** Files of one kind under a folder, as paths from it. */
const filesUnder = (root: string, extension: string): string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(extension) && !/miniprogram_npm|node_modules/.test(file))
    .map((file) => file.split(path.sep).join('/'))

let compiledRoot: string | undefined

/**
 * All templates of a program, by WeChat's compiler; a syntax error is thrown. One program per test file: the
 * compiled code keeps its constants in a global, which a second program would overwrite.
 */
function compile(root: string): Templates {
  Object.assign(globalThis, { __webview_engine_version__: 0.02 })
  const [wxmlList, wxsList] = [filesUnder(root, '.wxml'), filesUnder(root, '.wxs')]
  const source = compiler.wxmlToJs(root, { wxmlList, wxsList, maxBuffer: 2 ** 26 })
  if (compiledRoot) throw new Error(`this test file renders ${compiledRoot}: use another one for ${root}`)
  compiledRoot = root
  // Indirect, so that the compiled code sees the page's globals and none of these locals.
  return (0, eval)(`(() => {${source}})()`) as Templates
}

function usingComponents(json: string): Record<string, string> {
  const parsed = JSON.parse(readFileSync(json, 'utf8')) as { usingComponents?: Record<string, string> }
  return parsed.usingComponents ?? {}
}

/** A Mini Program's components, registered when first asked for, each once with all it uses. */
export function openProgram(root: string): { register(file: string): string } {
  let templates: Templates | undefined
  const ids = new Map<string, string>()
  const app = path.join(root, 'app')

  /** Tag to file for one json; what it names must exist. */
  const used = (owner: string): [tag: string, file: string][] =>
    Object.entries(usingComponents(`${owner}.json`)).map(([tag, target]) => {
      const file = target.startsWith('/') ? path.join(root, target) : path.join(path.dirname(owner), target)
      if (existsSync(`${file}.json`)) return [tag, file]
      throw new Error(`${path.relative(root, owner)}.json: <${tag}> is ${target}, which does not exist`)
    })

  const register = (file: string): string => {
    const known = ids.get(file)
    if (known) return known
    const id = `component-${ids.size}`
    ids.set(file, id)
    templates ??= compile(root)
    const everywhere = existsSync(`${app}.json`) ? used(app) : []
    const tags = [...everywhere, ...used(file)].map(([tag, target]) => [tag, register(target)])
    const definition = definitionIn(file)
    return simulate.load({
      ...definition,
      id,
      path: file,
      tagName: path.basename(file),
      template: templates(`${path.relative(root, file).split(path.sep).join('/')}.wxml`),
      usingComponents: Object.fromEntries(tags) as Record<string, string>,
      behaviors: [probeOf(path.basename(file)), ...(definition.behaviors ?? [])],
    })
  }
  return { register: (file) => register(path.join(root, file)) }
}
