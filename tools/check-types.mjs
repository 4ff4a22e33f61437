// Type-checks every program of the project side by side.
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'
import { programs } from './programs.mjs'

const root = path.resolve(import.meta.dirname, '..')
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')
const check = (config) =>
  new Promise((resolve) => {
    // What was found last time is kept beside: a second run checks what has changed since.
    const kept = path.join('.data/checked', `${config.replaceAll('/', '-')}.tsbuildinfo`)
    const args = [tsc, '--pretty', '-p', config, '--incremental', '--tsBuildInfoFile', kept]
    const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' })
    child.on('exit', (code) => {
      if (code !== 0) console.error(`types: ${config} does not hold`)
      resolve(code ?? 1)
    })
  })

const codes = await Promise.all(programs.map(check))
process.exit(codes.every((code) => code === 0) ? 0 : 1)
