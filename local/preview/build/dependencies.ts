import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { isObject } from './json'

/** The npm packages that ship: `dependencies` of the package.json beside or above the Mini Program's root. */
export async function shippedPackages(root: string): Promise<Set<string> | undefined> {
  for (let folder = root; ; folder = path.dirname(folder)) {
    const file = path.join(folder, 'package.json')
    if (existsSync(file)) {
      const json: unknown = JSON.parse(await readFile(file, 'utf8'))
      const dependencies = isObject(json) ? json['dependencies'] : undefined
      return new Set(Object.keys(isObject(dependencies) ? dependencies : {}))
    }
    if (folder === path.dirname(folder)) return undefined
  }
}

/** Name of the package an import names: `@scope/name` or `name`. */
export const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
