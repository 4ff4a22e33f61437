import type { Problem } from '../manifest'
import { problemAt } from './problems'

const notInComment = '(?<!^\\s*(?:\\*|//|/\\*).*)'
const literal = new RegExp(`${notInComment}\\brequire\\.async\\(\\s*(['"])([^'"\\n]+)\\1\\s*,?\\s*\\)`, 'gm')
const anyCall = new RegExp(`${notInComment}\\brequire\\.async\\b(?=\\s*\\()`, 'gm')

/**
 * Turns `require.async('./x.js')` into a call that evaluates the module when it is asked for. The path must be a
 * string literal: WeChat drops the files of any other form without a word, so here it is a problem.
 */
export function rewriteAsyncRequire(source: string, file: string): { code: string; problems: Problem[] } {
  const code = source.replace(literal, (call: string, quote: string, target: string) => {
    const lines = call.replace(/[^\n]/g, '')
    return `__preview.requireAsync(() => require(${quote}${target}${quote}))${lines}`
  })
  const problems = [...code.matchAll(anyCall)].map((match) =>
    problemAt(file, 'require.async takes one string literal', code, match.index),
  )
  return { code, problems }
}
