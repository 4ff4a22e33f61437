import { readdirSync } from 'node:fs'
import path from 'node:path'
import { demoGifts } from '../../../local/demo/gifts'
import { demoProducts } from '../../../local/demo/goods'
import { serveMedia } from '../../../local/media'
import { serve } from '../../support/tiny-server'

const drawn = (kind: string) =>
  readdirSync(path.resolve(__dirname, '../../../local/media', kind)).map(
    (file) => `/local/media/${kind}/${file}`,
  )

test.each([
  ['products', 'goods', demoProducts],
  ['gifts', 'gifts', (_: 'en' | 'zh', origin: string) => demoGifts(origin).gifts],
] as const)('all pictures of demo %s are served, and none is left over', async (_, kind, listed) => {
  const server = await serve((request, response) => {
    if (!serveMedia(request, response)) response.writeHead(418).end()
  })
  const pictures = listed('en', server.url).map(({ picture }) => picture)
  const answers = await Promise.all(pictures.map((picture) => fetch(picture)))
  await server.close()
  expect(answers.map(({ status }) => status)).toEqual(pictures.map(() => 200))
  expect(pictures.map((picture) => new URL(picture).pathname).sort()).toEqual(drawn(kind).sort())
})
