import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createPreview, type Preview } from '../../../local/preview'
import { onePage, temporaryMiniProgram, type TemporaryMiniProgram } from '../../support/mini-program'

let program: TemporaryMiniProgram
let preview: Preview
let server: Server
let origin: string

async function open(files: Record<string, string>, options: { mount?: string; stage?: boolean } = {}) {
  program = await temporaryMiniProgram({ ...onePage, ...files })
  preview = createPreview({ root: program.root, watch: true, allowedHosts: [], ...options })
  server = createServer((request, response) => {
    if (!preview.handle(request, response)) response.writeHead(404).end('not the preview')
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  await preview.ready
}

afterEach(async () => {
  await preview.close()
  await new Promise((closed) => server.close(closed))
  await program.remove()
})

const text = async (path: string) => (await fetch(origin + path)).text()

/** The outcomes a page is told, one by one. */
async function* outcomes() {
  const response = await fetch(`${origin}/__preview/events`)
  const decoder = new TextDecoder()
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>)
    for (const line of decoder.decode(chunk).split('\n\n').filter(Boolean))
      yield JSON.parse(line.replace(/^data: /, '')) as { version?: string; problems?: { file: string }[] }
}

describe('the preview server', () => {
  it('serves the page, its scripts and the pictures of the Mini Program', async () => {
    await open({ 'a.svg': '<svg/>' })
    expect(await text('/')).toContain('<script src="/__preview/definition.js">')
    expect(await text('/__preview/definition.js')).toContain('"pages":["pages/home/home"]')
    expect(await text('/__preview/scripts.js')).toContain('__preview.enter("pages/home/home")')
    expect(await text('/a.svg')).toBe('<svg/>')
  })

  it('serves the map of a script as a file of its own, which names the sources', async () => {
    await open({}, { stage: true })
    for (const [name, source] of [
      ['scripts', 'pages/home/home.ts'],
      ['runtime', 'runtime/main.ts'],
      ['stage', 'stage/main.ts'],
    ]) {
      const code = await text(`/__preview/${name}.js`)
      expect(code.trimEnd().endsWith(`//# sourceMappingURL=${name}.js.map`)).toBe(true)
      const map = JSON.parse(await text(`/__preview/${name}.js.map`)) as { sources: string[] }
      expect(map.sources).toContain(source)
    }
  })

  it('leaves to others what is not its own: sources, other paths, other methods, what lies outside of the root', async () => {
    await open({})
    const paths = [
      '/app.json',
      '/pages/home/home.ts',
      '/api/x',
      '/missing.png',
      '/%',
      '//',
      '/constructor',
      '/..%2f..%2fa.png',
    ]
    for (const path of paths) expect(await text(path)).toBe('not the preview')
    expect(await (await fetch(origin, { method: 'POST' })).text()).toBe('not the preview')
  })

  it('mounts on a folder', async () => {
    await open({}, { mount: '/phone/' })
    expect(await text('/phone/')).toContain('<script src="/phone/__preview/definition.js">')
    expect(await text('/')).toBe('not the preview')
  })

  it('with a stage, opens the door to it for who asks for nothing, and a phone for everybody else', async () => {
    await open({}, { stage: true })
    const phone = '<script src="/__preview/definition.js">'
    expect(await text('/')).not.toContain(phone)
    expect(await text('/')).toContain('stage.js')
    expect(await text('/?as=host')).toContain(phone)
    expect(await text('/__preview/stage.js')).toContain('/local/figures')
  })

  it('has no stage unless it is asked for', async () => {
    await open({})
    expect(await text('/')).not.toContain('stage')
    expect(await text('/__preview/stage.js')).toBe('not the preview')
  })

  it('survives a broken save and heals with the next good one', async () => {
    await open({})
    const told = outcomes()
    const first = (await told.next()).value
    expect(first).toEqual({ version: expect.stringMatching(/^\w{12}$/) as string })

    await program.save('pages/home/home.wxml', '<view>{{ a. }}</view>')
    expect((await told.next()).value).toMatchObject({ problems: [{ file: 'pages/home/home.wxml', line: 1 }] })
    expect(await text('/__preview/definition.js')).toContain('__preview.failed(')

    await program.save('pages/home/home.wxml', onePage['pages/home/home.wxml'] ?? '')
    expect((await told.next()).value).toEqual(first)
    await told.return(undefined)
  })

  it('tells a page that opens a broken Mini Program what is wrong', async () => {
    await open({ 'pages/home/home.json': '{' })
    expect(await text('/__preview/definition.js')).toContain('"file":"pages/home/home.json"')
    expect(await text('/__preview/scripts.js')).toBe('')
  })
})
