import { existsSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')

/** The TypeScript programs of the project by their config; one whose room was deleted is passed over. */
export const programs = [
  { config: 'tsconfig.json', needs: 'miniprogram' },
  { config: 'tsconfig.node.json', needs: 'local' },
  { config: 'local/preview/runtime/tsconfig.json', needs: 'local' },
  { config: 'test/tsconfig.json', needs: 'test' },
]
  .filter(({ needs }) => existsSync(path.join(root, needs)))
  .map(({ config }) => config)
