import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(__dirname, '../../miniprogram')
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.json') && !file.includes('miniprogram_npm'),
)
const read = (file: string) => JSON.parse(readFileSync(path.join(root, file), 'utf8')) as object

/** What asks WeChat for another framework or renderer than the one that all phones have. */
const SWITCHES = ['componentFramework', 'glassEaselWebview', 'renderer', 'rendererOptions']

/** Every key of a JSON value, however deep. */
const keysOf = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)])
    : []

test('app, pages and components are looked at, each of them', () => {
  const { pages } = read('app.json') as { pages: string[] }
  expect(files).toEqual(expect.arrayContaining(['app.json', ...pages.map((page) => `${page}.json`)]))
  expect(files.filter((file) => file.startsWith('components'))).toContain('components/player/player.json')
})

test('nothing of the Mini Program asks for another component framework than the classic one', () => {
  const asking = files.flatMap((file) =>
    keysOf(read(file)).flatMap((key) => (SWITCHES.includes(key) ? [`${file}: ${key}`] : [])),
  )
  expect(asking).toEqual([])
})
