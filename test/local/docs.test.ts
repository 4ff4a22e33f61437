import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

const root = path.resolve(__dirname, '../..')
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
const markdownIn = (folder: string) =>
  readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.join(folder, name))
const readmes = (folder: string) =>
  readdirSync(path.join(root, folder))
    .map((name) => path.join(folder, name, 'README.md'))
    .filter((file) => existsSync(path.join(root, file)))
const documents = [...markdownIn('.'), ...markdownIn('docs'), 'backend/README.md', ...readmes('local')]

const withoutCode = (text: string) => text.replace(/```[^]*?```|`[^`\n]*`/g, '')
/** Where labels such as `[live/session]` lead, by label. */
const definitions = (text: string) =>
  new Map([...text.matchAll(/^\[([^\]]+)\]: (\S+)$/gm)].map(([, label = '', target = '']) => [label, target]))

/** Every relative target of a document; a label that leads nowhere as it stands there. */
function targetsIn(text: string): string[] {
  const prose = withoutCode(text)
  const defined = definitions(prose)
  const inline = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target)
  const labels = [...prose.matchAll(/\[([^\]]+)\](?![(:])/g)].map(
    ([all, label = '']) => defined.get(label) ?? all,
  )
  return [...new Set([...inline, ...labels, ...defined.values()])]
    .filter((target) => !/^(https?:|#)/.test(target))
    .map((target) => target.replace(/#.*/, ''))
}

/** The names of all tests in a file, as they are written there. */
function testsIn(file: string): Set<string> {
  const names = new Set<string>()
  const visit = (node: ts.Node) => {
    ts.forEachChild(node, visit)
    if (!ts.isCallExpression(node)) return
    const [name] = node.arguments
    if (/^(test|it)\b/.test(node.expression.getText()) && name && ts.isStringLiteralLike(name))
      names.add(name.text)
  }
  visit(ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true))
  return names
}

/** Every “name” of a document, with the file of the label before it in its line; empty without one. */
function quotesIn(file: string): { from: string; name: string }[] {
  const text = read(file)
  const defined = definitions(text)
  return text.split('\n').flatMap((line) => {
    let from = ''
    return [...line.matchAll(/\[(test\/[^\]]+)\]|“([^”]*)”/g)].flatMap(([, label, name]) => {
      if (name !== undefined) return { from, name }
      from = path.join(path.dirname(file), defined.get(label ?? '') ?? '')
      return []
    })
  })
}

test.each(documents)('every link of %s leads to something that exists', (file) => {
  const missing = targetsIn(read(file)).filter(
    (target) => !existsSync(path.join(root, path.dirname(file), target)),
  )
  expect(missing).toEqual([])
})

test('every test that the guide’s table names is in the file it is named with', () => {
  const quotes = quotesIn('docs/from-the-guide.md')
  expect(quotes.length).toBeGreaterThan(100)
  const tests = new Map([...new Set(quotes.map(({ from }) => from))].map((from) => [from, testsIn(from)]))
  expect(quotes.filter(({ from, name }) => !tests.get(from)?.has(name))).toEqual([])
})
