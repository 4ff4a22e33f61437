import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(__dirname, '../..')

interface Patch {
  breaks: string
  in: string
  find: string
}
// An ES module, which jest does not load.
const print = "import('./test/patches/list.mjs').then(({ patches }) => console.log(JSON.stringify(patches)))"
const patches = JSON.parse(
  execFileSync(process.execPath, ['-e', print], { cwd: root, encoding: 'utf8' }),
) as Patch[]

test.each(patches)('test:patches can still break this: $breaks', ({ in: file, find }) => {
  const source = readFileSync(path.join(root, file), 'utf8')
  expect(source.split(find)).toHaveLength(2)
})
