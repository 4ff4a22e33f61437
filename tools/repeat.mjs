// Runs tests again and again in a clone of its own, and keeps a tally that a later run goes on with:
//   node tools/repeat.mjs alone      every test file by itself, once
//   node tools/repeat.mjs gate 10    the whole gate ten times in a row
//   node tools/repeat.mjs busy 3     the same beside two busy loops
// A failure ends it; the next call starts a new row, or repeats the file. The tally is .data/repeat/<commit>/<what>.txt.
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const [what = '', times = '1'] = process.argv.slice(2)
const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim()
const folder = path.join(root, '.data/repeat', commit)
const clone = path.join(folder, 'clone')
const tally = path.join(folder, `${what}.txt`)

/** The commit as a stranger gets it. */
function makeClone() {
  if (existsSync(path.join(folder, 'is-installed'))) return
  rmSync(clone, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  execFileSync('git', ['clone', '--quiet', root, clone])
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: clone, stdio: 'inherit' })
  writeFileSync(path.join(folder, 'is-installed'), '')
}

const lines = () => (existsSync(tally) ? readFileSync(tally, 'utf8').split('\n').filter(Boolean) : [])

/** Runs one thing; writes whether it passed, how long it took and what jest said of it last. */
function run(name, args, env = {}) {
  const start = Date.now()
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: clone,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  })
  const seconds = ((Date.now() - start) / 1000).toFixed(0)
  const [said = 'no tests'] = stdout.match(/^\d+ passed, \d+ failed$/m) ?? []
  const line = `${status === 0 ? 'pass' : 'FAIL'}  ${name}  ${seconds} s  ${said}`
  appendFileSync(tally, `${line}\n`)
  console.log(line)
  if (status === 0) return
  const log = path.join(folder, `failed-${Date.now()}.log`)
  writeFileSync(log, stdout + stderr)
  console.error(`What it printed: ${log}`)
  process.exitCode = 1
}

/** Every file of every kind, each in a clone in which nothing has run yet. */
function alone() {
  const jest = 'node_modules/jest/bin/jest.js'
  const listed = spawnSync(process.execPath, [jest, '--listTests', '--json'], {
    cwd: clone,
    encoding: 'utf8',
  })
  const done = new Set(lines().flatMap((line) => /^pass {2}(\S+)/.exec(line)?.[1] ?? []))
  const files = JSON.parse(listed.stdout).map((file) => path.relative(clone, file))
  for (const file of files.filter((each) => !done.has(each))) {
    rmSync(path.join(clone, '.data'), { recursive: true, force: true })
    const [, kind] = file.split(path.sep)
    run(file, [jest, '--selectProjects', kind, '--runTestsByPath', file])
  }
}

/** The gate so often in a row, each time with its files in another order. */
function gate(env) {
  const inARow = () => lines().length - lines().findLastIndex((line) => line.startsWith('FAIL')) - 1
  while (inARow() < Number(times) && !process.exitCode) {
    const order = String(inARow())
    run(`gate in order ${order}`, ['tools/gate.mjs', 'test'], { ...env, TEST_ORDER: order })
  }
}

/** The gate beside two loops that want a core each. */
function busy() {
  const loops = [1, 2].map(() => spawn(process.execPath, ['-e', 'for (;;) {}'], { stdio: 'ignore' }))
  try {
    gate()
  } finally {
    loops.forEach((loop) => loop.kill('SIGKILL'))
  }
}

const kinds = { alone, gate, busy }
if (!Object.hasOwn(kinds, what)) {
  console.error(`Say what to repeat: ${Object.keys(kinds).join(', ')}`)
  process.exit(1)
}
makeClone()
kinds[what]()
console.log(`The tally: ${tally}`)
