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
  types: ['tools/check-types.mjs'],
  eslint: [program('eslint', 'bin/eslint.js'), '.'],
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

/** Runs a program of node; resolves with whether it ended well. Its output comes at once, or whole at its end. */
function run(step, args, { atOnce }) {
  const from = Date.now()
  const stdio = ['inherit', ...(atOnce ? ['inherit', 'inherit'] : ['pipe', 'pipe'])]
  const child = spawn(process.execPath, args, { cwd: root, stdio })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (printed += text))
  return new Promise((resolve) =>
    child.once('close', (code) => {
      took.push([step, secondsSince(from)])
      if (code !== 0) process.stdout.write(`${printed}\n${step} does not hold\n`)
      resolve(code === 0)
    }),
  )
}

/** Prints what took how long, and whether that is within the budget. */
function sayTimes() {
  const line = (what, seconds) => `  ${what.padEnd(10)} ${seconds.toFixed(0).padStart(4)} s`
  const total = secondsSince(start)
  const budget = gate.budget ? ` of ${gate.budget} s${total > gate.budget ? ': OVER ITS BUDGET' : ''}` : ''
  console.log([...took.map(([what, seconds]) => line(what, seconds)), line(name, total) + budget].join('\n'))
}

let holds = true
if (gate.checks) {
  const { types, ...rest } = checks
  const one = async (entries) => {
    for (const [step, args] of entries) holds = (await run(step, args, { atOnce: false })) && holds
  }
  // Two side by side; the types are four programs by themselves.
  await Promise.all([one([['types', types]]), one(Object.entries(rest))])
}
if (holds)
  holds = await run('jest', [program('jest', 'bin/jest.js'), '--selectProjects', ...gate.kinds, ...more], {
    atOnce: true,
  })
sayTimes()
process.exit(holds ? 0 : 1)
