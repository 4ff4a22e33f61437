import { execFileSync } from 'node:child_process'

/** What the pictures need, with a fontconfig pattern that finds it and the Debian package that brings it. */
const needed = [
  { what: 'Chinese', pattern: ':lang=zh', package: 'fonts-noto-cjk' },
  { what: 'emoji', pattern: ':charset=1f600', package: 'fonts-noto-color-emoji' },
]

const installed = (pattern: string) => execFileSync('fc-list', [pattern], { encoding: 'utf8' }).trim() !== ''

/** Throws, naming the packages, when Linux would draw boxes for Chinese or emoji; other systems bring both. */
export function checkFonts(): void {
  if (process.platform !== 'linux') return
  const missing = needed.filter(({ pattern }) => !installed(pattern))
  if (missing.length === 0) return
  const [what, packages] = [missing.map((each) => each.what), missing.map((each) => each.package)]
  throw new Error(
    `no font for ${what.join(' and ')}: apt-get install ${packages.join(' ')} (see docs/screens.md)`,
  )
}
