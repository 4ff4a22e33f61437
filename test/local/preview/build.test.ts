import { buildMiniProgram } from '../../../local/preview/build/build'
import type { BuildProblems } from '../../../local/preview/build/problems'
import { onePage, temporaryMiniProgram } from '../../support/mini-program'

/** Builds a one-page Mini Program with the given files changed or added. */
async function build(files: Record<string, string>) {
  const { root, remove } = await temporaryMiniProgram({ ...onePage, ...files })
  try {
    return await buildMiniProgram({ root, mount: '/', allowedHosts: [] })
  } finally {
    await remove()
  }
}

const problems = (files: Record<string, string>) =>
  build(files).then(
    () => [],
    (error: BuildProblems) => error.problems,
  )

describe('the build of a Mini Program', () => {
  it('gives the same version for the same sources and another after a change', async () => {
    const first = await build({})
    expect((await build({})).version).toBe(first.version)
    expect((await build({ 'pages/home/home.wxml': '<view>bye</view>' })).version).not.toBe(first.version)
  })

  it('names every file that a page lacks, seen from app.json', async () => {
    const pages = JSON.stringify({ pages: ['pages/home/home', 'pages/lost/lost'] })
    expect(await problems({ 'app.json': pages })).toMatchObject([
      { file: 'app.json', message: 'pages/lost/lost.json is not found' },
      { file: 'app.json', message: 'pages/lost/lost.wxml is not found' },
      { file: 'app.json', message: 'pages/lost/lost.ts is not found' },
    ])
  })

  it('names a component that is not where usingComponents says', async () => {
    const json = JSON.stringify({ usingComponents: { card: '../../components/card/card' } })
    expect(await problems({ 'pages/home/home.json': json })).toMatchObject([
      { file: 'pages/home/home.json', message: 'component "card" is not found: ../../components/card/card' },
    ])
  })

  it('gives every unit absolute component ids, those of app.json included', async () => {
    const component = { json: '{"component":true}', wxml: '<slot/>', ts: 'Component({})' }
    const files = Object.fromEntries(
      ['a', 'b'].flatMap((name) =>
        Object.entries(component).map(([kind, text]) => [`components/${name}/${name}.${kind}`, text]),
      ),
    )
    const { definition } = await build({
      ...files,
      'app.json': JSON.stringify({ pages: ['pages/home/home'], usingComponents: { a: '/components/a/a' } }),
      'pages/home/home.json': JSON.stringify({ usingComponents: { b: '../../components/b/b' } }),
    })
    expect(definition).toContain('"usingComponents":{"a":"/components/a/a","b":"/components/b/b"}')
  })

  it('runs a Mini Program whatever component framework app.json asks for', async () => {
    const pages = ['pages/home/home']
    const versionless = async (app: object) =>
      (await build({ 'app.json': JSON.stringify({ pages, ...app }) })).definition.replace(
        /"version":"[^"]*"/,
        '',
      )
    const plain = await versionless({})
    expect(plain).toContain('"pages":["pages/home/home"]')
    expect(await versionless({ componentFramework: 'glass-easel' })).toBe(plain)
  })

  it('finds pages of subpackages', async () => {
    const { definition } = await build({
      'app.json': JSON.stringify({
        pages: ['pages/home/home'],
        subPackages: [{ root: 'live', pages: ['stub/stub'] }],
      }),
      'live/stub/stub.json': '{}',
      'live/stub/stub.wxml': '<view/>',
      'live/stub/stub.ts': 'Page({})',
    })
    expect(definition).toContain('"pages":["pages/home/home","live/stub/stub"]')
  })

  it('points at the place of a JSON error', async () => {
    expect(await problems({ 'pages/home/home.json': '{\n  "a": 1,\n  b\n}' })).toMatchObject([
      { file: 'pages/home/home.json', line: 3, column: 3 },
    ])
  })

  it('points at the place of a template error', async () => {
    expect(
      await problems({ 'pages/home/home.wxml': '<view>\n  <text>{{ a. }}</text>\n</view>' }),
    ).toMatchObject([{ file: 'pages/home/home.wxml', line: 2, message: 'not a valid identifier' }])
  })

  it('refuses a template whose tag is not closed, as WeChat does', async () => {
    expect(await problems({ 'pages/home/home.wxml': '<view>\n  <text>a\n</view>' })).toMatchObject([
      { file: 'pages/home/home.wxml', line: 2, column: 4, message: 'missing end tag' },
    ])
  })

  it('points at the place of a script error', async () => {
    expect(await problems({ 'pages/home/home.ts': 'Page({\n  data: {,\n})' })).toMatchObject([
      { file: 'pages/home/home.ts', line: 2, column: 10 },
    ])
  })

  it('points at the place of a style error', async () => {
    expect(await problems({ 'pages/home/home.wxss': '.a {\n  color: red\n' })).toMatchObject([
      { file: 'pages/home/home.wxss', line: 1, column: 1, message: 'Unclosed block' },
    ])
  })

  it('reports the problems of templates, styles and scripts together', async () => {
    const found = await problems({
      'pages/home/home.wxml': '<view>',
      'pages/home/home.wxss': '.a {',
      'pages/home/home.ts': 'Page({',
    })
    expect(found.map(({ file }) => file).sort()).toEqual([
      'pages/home/home.ts',
      'pages/home/home.wxml',
      'pages/home/home.wxss',
    ])
  })

  it('refuses a package that would not be on the phone', async () => {
    expect(
      await problems({
        'package.json': JSON.stringify({ dependencies: {} }),
        'pages/home/home.ts': "import 'left-pad'\nPage({})",
      }),
    ).toMatchObject([
      {
        file: 'pages/home/home.ts',
        line: 1,
        message: '"left-pad" is not in the dependencies of package.json',
      },
    ])
  })
})
