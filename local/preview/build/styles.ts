import path from 'node:path'
import postcss, { CssSyntaxError, type AtRule, type Root } from 'postcss'
import selectorParser from 'postcss-selector-parser'
import { scopeTokens } from '../manifest'
import { builtinTags } from '../tags'
import { phoneUnits } from '../units'
import { BuildProblems, problemAt, readSource } from './problems'

const tags = new Set<string>(builtinTags)
const attribute = (name: string, value: string) =>
  selectorParser.attribute({ attribute: name, operator: '=', value, quoteMark: null, raws: {} })

const rewriteSelector = selectorParser((selectors) => {
  selectors.walkClasses((node) => {
    node.value = scopeTokens.className + node.value
  })
  selectors.walkTags((node) => {
    if (node.value === 'page' || tags.has(node.value)) node.value = `wx-${node.value}`
  })
  selectors.walkIds((node) => void node.replaceWith(attribute('data-wx-id', node.value)))
  selectors.walkPseudos((node) => {
    if (node.value === ':host') node.replaceWith(attribute('wx-host', scopeTokens.host))
  })
})

/** One document holds the whole page stack: a page's rules only match inside that page (`:where` adds no weight). */
function insidePage(selector: string, page: string): string {
  const inside = `:where([data-route="${page}"])`
  return postcss.list
    .comma(selector)
    .map((one) => (/^wx-page\b/.test(one) ? one.replace('wx-page', `wx-page${inside}`) : `${inside} ${one}`))
    .join(', ')
}

async function load(root: string, file: string, askedBy: string, above: readonly string[]): Promise<Root> {
  let sheet: Root
  try {
    sheet = postcss.parse(await readSource(root, file, askedBy), { from: file })
  } catch (error) {
    if (!(error instanceof CssSyntaxError)) throw error
    const { line = 1, column = 1, reason } = error
    throw new BuildProblems([{ file, line, column, message: reason }])
  }
  const imports: AtRule[] = []
  sheet.walkAtRules('import', (rule) => void imports.push(rule))
  for (const rule of imports) {
    const target = /^(?:url\(\s*)?["']?([^"')]+)/.exec(rule.params)?.[1] ?? ''
    const next = target.startsWith('/') ? target.slice(1) : path.posix.join(path.posix.dirname(file), target)
    if ([...above, file].includes(next))
      throw new BuildProblems([problemAt(file, `${next} imports itself`, '', 0)])
    rule.replaceWith((await load(root, next, file, [...above, file])).nodes)
  }
  return sheet
}

/** Compiles a WXSS file with its imports to CSS; `page` is the id of the page it belongs to, if any. */
export async function compileStyle(root: string, file: string, page?: string): Promise<string> {
  const sheet = await load(root, file, file, [])
  sheet.walkRules((rule) => {
    const parent = rule.parent
    if (parent?.type === 'atrule' && (parent as AtRule).name.endsWith('keyframes')) return
    const selector = rewriteSelector.processSync(rule.selector)
    rule.selector = page ? insidePage(selector, page) : selector
  })
  sheet.walkDecls((declaration) => {
    declaration.value = phoneUnits(declaration.value)
  })
  return sheet.toString()
}
