import { compileStyle } from '../../../local/preview/build/styles'
import { BuildProblems } from '../../../local/preview/build/problems'
import { phoneUnits } from '../../../local/preview/units'
import { temporaryMiniProgram } from '../../support/mini-program'

async function compile(files: Record<string, string>, page?: string) {
  const { root, remove } = await temporaryMiniProgram(files)
  try {
    return await compileStyle(root, 'a/a.wxss', page)
  } finally {
    await remove()
  }
}

describe('WXSS', () => {
  it('measures rpx, vh, vw and the safe area by the phone', () => {
    expect(phoneUnits('calc(100vh - -24rpx) .5vw')).toBe(
      'calc(calc(100 * var(--vh)) - calc(-24 * var(--rpx))) calc(.5 * var(--vw))',
    )
    expect(phoneUnits('env(safe-area-inset-bottom, 0px)')).toBe('var(--safe-bottom)')
  })

  it('leaves units inside strings and addresses alone', () => {
    expect(phoneUnits('url(/a-10rpx.png) "20rpx"')).toBe('url(/a-10rpx.png) "20rpx"')
  })

  it('brings in imports, relative and from the root', async () => {
    const css = await compile({
      'a/a.wxss': '@import "./b.wxss";\n@import "/c.wxss";\n.a { top: 0 }',
      'a/b.wxss': '.b { top: 1px }',
      'c.wxss': '.c { top: 2px }',
    })
    expect(css.match(/top: \dp?x?/g)).toEqual(['top: 1px', 'top: 2px', 'top: 0'])
  })

  it('names an import that is missing', async () => {
    const error = await compile({ 'a/a.wxss': '@import "./gone.wxss";' }).catch((cause: unknown) => cause)
    expect(error).toBeInstanceOf(BuildProblems)
    expect((error as BuildProblems).problems).toMatchObject([
      { file: 'a/a.wxss', message: 'a/gone.wxss is not found' },
    ])
  })

  it('names a file that imports itself', async () => {
    const error = await compile({
      'a/a.wxss': '@import "./b.wxss";',
      'a/b.wxss': '@import "./a.wxss";',
    }).catch((cause: unknown) => cause)
    expect((error as BuildProblems).problems).toMatchObject([
      { file: 'a/b.wxss', message: 'a/a.wxss imports itself' },
    ])
  })

  it('scopes classes and :host, and knows built-in elements, page and ids', async () => {
    const css = await compile({ 'a/a.wxss': ':host, .x view.y, page, #z { top: 0 }' })
    expect(css).toContain(
      '[wx-host=__HOST__], .__SCOPE__x wx-view.__SCOPE__y, wx-page,[data-wx-id=z] { top: 0 }',
    )
  })

  it("keeps a page's rules inside that page", async () => {
    const css = await compile({ 'a/a.wxss': 'page { top: 0 }\n.x, .y { left: 0 }' }, 'pages/a/a')
    expect(css).toContain('wx-page:where([data-route="pages/a/a"]) { top: 0 }')
    expect(css).toContain(
      ':where([data-route="pages/a/a"]) .__SCOPE__x, :where([data-route="pages/a/a"]) .__SCOPE__y { left: 0 }',
    )
  })

  it('leaves the steps of keyframes alone', async () => {
    expect(
      await compile({ 'a/a.wxss': '@keyframes k { from { top: 2rpx } to { top: 0 } }' }, 'pages/a/a'),
    ).toBe('@keyframes k { from { top: calc(2 * var(--rpx)) } to { top: 0 } }')
  })
})
