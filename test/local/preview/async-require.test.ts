import { rewriteAsyncRequire } from '../../../local/preview/build/async-require'

describe('require.async', () => {
  it('loads the module when it is asked for', () => {
    expect(rewriteAsyncRequire("const a = await require.async('../live/index.js')", 'a.ts').code).toBe(
      "const a = await __preview.requireAsync(() => require('../live/index.js'))",
    )
  })

  it('keeps the line numbers of what follows', () => {
    const { code } = rewriteAsyncRequire("require.async(\n  './a.js',\n)\nlast()", 'a.ts')
    expect(code.split('\n').indexOf('last()')).toBe(3)
  })

  it.each(['require.async(path)', 'require.async(`./${name}`)', "require.async('./a' + b)"])(
    'refuses %s with its place',
    (call) => {
      expect(rewriteAsyncRequire(`\n  ${call}`, 'a.ts').problems).toEqual([
        { file: 'a.ts', line: 2, column: 3, message: 'require.async takes one string literal' },
      ])
    },
  )

  it('does not mind comments', () => {
    expect(
      rewriteAsyncRequire('/**\n * require.async(path)\n */\n// require.async(x)', 'a.ts').problems,
    ).toEqual([])
  })
})
