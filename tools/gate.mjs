// Runs a gate, `node tools/gate.mjs <gate> [arguments for jest]`, and prints what each step took beside the budget.
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const require = createRequire(import.meta.url)
/** A program of a package, as node runs it. */
const program = (name, file) => path.join(path.dirname(require.resolve(`${name}/package.json`)), file)

/** Kinds of tests, and seconds that the whole may take on two idle cores. */
const gates = {
  test: { kinds: ['unit', 'component', 'local', 'integration', 'e2e'], checks: true, budget: 300 },
  'test:most': { kinds: ['unit', 'component', 'local', 'integration'], checks: true },
  'test:quick': { kinds: ['unit', 'component'], checks: true, budget: 60 },
  'test:load': { kinds: ['load'], checks: false, budget: 120 },
}

const checks = {
  code: ['tools/check-code.mjs'],
  prettier: [
    program('prettier', 'bin/prettier.cjs'),
    '--check',
    '--log-level=warn',
    '--cache',
    '--cache-strategy=content',
    '--cache-location=.data/checked/prettier',
    '.',
  ],
}

const [name = '', ...more] = process.argv.slice(2)
const gate = gates[name]
if (!gate) {
  console.error(`There is no gate "${name}"; there are: ${Object.keys(gates).join(', ')}`)
  process.exit(1)
}
const took = []
const start = Date.now()
const secondsSince = (from) => (Date.now() - from) / 1000

/** What runs at the moment. */
const children = new Set()
let holds = true

/** Runs a program of node. Its output comes at once, or whole if it fails; the first failure ends all the others. */
function run(step, args, { atOnce = false } = {}) {
  const from = Date.now()
  const stdio = ['inherit', ...(atOnce ? ['inherit', 'inherit'] : ['pipe', 'pipe'])]
  const child = spawn(process.execPath, args, { cwd: root, stdio })
  children.add(child)
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (printed += text))
  return new Promise((resolve) =>
    child.once('close', (code) => {
      children.delete(child)
      const outcome = code === 0 ? '' : holds ? ': DOES NOT HOLD' : ': ended by that failure'
      took.push([step, secondsSince(from), outcome])
      if (code !== 0 && holds) {
        holds = false
        process.stdout.write(printed)
        children.forEach((other) => other.kill())
      }
      resolve()
    }),
  )
}

/** One step after the other, until one fails. */
async function inTurn(steps) {
  for (const [step, args] of steps) if (holds) await run(step, args)
}

// The checks keep a core busy while tests wait for other processes.
const checked = gate.checks ? inTurn(Object.entries(checks)) : undefined
const jest = [program('jest', 'bin/jest.js'), '--selectProjects', ...gate.kinds, ...more]
await Promise.all([checked, run('jest', jest, { atOnce: true })])

const line = (what, seconds, outcome) => `  ${what.padEnd(10)} ${seconds.toFixed(0).padStart(4)} s${outcome}`
const total = secondsSince(start)
const isOver = gate.budget !== undefined && total > gate.budget
const budget = gate.budget ? ` of ${gate.budget} s${isOver ? ': OVER ITS BUDGET' : ''}` : ''
console.log([...took.map((one) => line(...one)), line(name, total, budget)].join('\n'))
process.exit(holds ? 0 : 1)
