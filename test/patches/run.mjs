// Breaks a copy of the project, one patch of list.mjs at a time, and runs the test that must notice. An argument
// picks the patches whose description contains it.
import { execFileSync, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { patches } from './list.mjs'

const root = path.resolve(import.meta.dirname, '../..')
const copy = mkdtempSync(path.join(tmpdir(), 'patched-'))

/** The working tree as git would commit it, and the installed packages beside it. */
function makeCopy() {
  mkdirSync(path.join(copy, '.data'))
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
  for (const file of listed.split('\n').filter((name) => name && existsSync(path.join(root, name)))) {
    mkdirSync(path.dirname(path.join(copy, file)), { recursive: true })
    cpSync(path.join(root, file), path.join(copy, file))
  }
  for (const folder of ['node_modules', 'local/node_modules', 'backend/node_modules']) {
    if (existsSync(path.join(root, folder))) symlinkSync(path.join(root, folder), path.join(copy, folder))
  }
}

/** The names of the tests that failed; throws where jest could not run: that would be no test's merit. */
function failing({ kind, file, test }) {
  const json = path.join(copy, '.data/result.json')
  const name = test.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const args = ['--selectProjects', kind, '--testPathPatterns', `test/${kind}/${file}`, '-t', name]
  const jest = path.join(root, 'node_modules/jest/bin/jest.js')
  const run = spawnSync(process.execPath, [jest, ...args, '--json', '--outputFile', json, '--forceExit'], {
    cwd: copy,
    encoding: 'utf8',
  })
  if (!existsSync(json)) throw new Error(`jest did not run: ${run.stderr}`)
  const { testResults } = JSON.parse(readFileSync(json, 'utf8'))
  rmSync(json)
  const results = testResults.flatMap(({ assertionResults }) => assertionResults)
  return results.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName)
}

makeCopy()
let survived = 0
const words = process.argv[2] ?? ''
const chosen = patches.filter(({ breaks }) => breaks.includes(words))
for (const patch of chosen) {
  const file = path.join(copy, patch.in)
  const source = readFileSync(file, 'utf8')
  if (source.split(patch.find).length !== 2) throw new Error(`${patch.in} must contain once: ${patch.find}`)
  writeFileSync(
    file,
    source.replace(patch.find, () => patch.put),
  )
  const killers = failing(patch).filter((name) => name.includes(patch.test))
  writeFileSync(file, source)
  if (killers.length === 0) survived += 1
  console.log(
    `${killers.length > 0 ? 'killed  ' : 'SURVIVED'} ${patch.breaks}\n         by ${killers[0] ?? `no test: ${patch.test}`}`,
  )
}
rmSync(copy, { recursive: true, force: true })
console.log(`\n${chosen.length - survived} passed, ${survived} failed`)
process.exit(survived === 0 ? 0 : 1)
