import path from 'node:path'
import { TmplGroup } from 'glass-easel-template-compiler'
import type { Problem } from '../manifest'
import { BuildProblems, readSource } from './problems'
import { wxsRequires, wxsToJs } from './wxs'

/** What the template compiler reports; lines and columns count from 0. */
interface Warning {
  level: 'Note' | 'Warn' | 'Error' | 'Fatal'
  message: string
  path: string
  startLine: number
  startColumn: number
}

const ids = (values: unknown[]) => values.filter((value): value is string => typeof value === 'string')

/** The compiler forgives what WeChat's own refuses, such as a missing end tag: everything above a note is a problem here. */
const problemsOf = (warnings: Warning[]): Problem[] =>
  warnings
    .filter(({ level }) => level !== 'Note')
    .map(({ path: id, message, startLine, startColumn }) => ({
      file: `${id}.wxml`,
      message,
      line: startLine + 1,
      column: startColumn + 1,
    }))

/** Compiles the templates of all units, with what they import and their WXS, to one JavaScript expression (id -> template). */
export async function compileTemplates(root: string, unitIds: readonly string[]): Promise<string> {
  const group = new TmplGroup()
  const problems: Problem[] = []
  const templates = new Set<string>()
  const scripts = new Set<string>()

  const addScript = async (id: string, askedBy: string) => {
    if (scripts.has(id)) return
    scripts.add(id)
    const source = await readSource(root, `${id}.wxs`, askedBy)
    group.addScript(id, wxsToJs(source))
    for (const required of wxsRequires(source)) {
      await addScript(path.posix.join(path.posix.dirname(id), required.replace(/\.wxs$/, '')), `${id}.wxs`)
    }
  }
  const addTemplate = async (id: string, askedBy: string) => {
    if (templates.has(id)) return
    templates.add(id)
    const file = `${id}.wxml`
    problems.push(...problemsOf(group.addTmpl(id, await readSource(root, file, askedBy)) as Warning[]))
    for (const name of ids(group.getInlineScriptModuleNames(id)))
      group.setInlineScript(id, name, wxsToJs(group.getInlineScript(id, name)))
    for (const other of ids(group.getDirectDependencies(id))) await addTemplate(other, file)
    for (const script of ids(group.getScriptDependencies(id))) await addScript(script, file)
  }

  try {
    for (const id of unitIds) await addTemplate(id, `${id}.json`)
    if (problems.length > 0) throw new BuildProblems(problems)
    return group.getTmplGenObjectGroups()
  } finally {
    group.free()
  }
}
