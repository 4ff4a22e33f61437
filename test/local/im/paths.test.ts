import { startIm } from '../../support/im'
import type { TestIm } from '../../support/im'
import { rawStatus } from '../../support/tiny-server'

let im: TestIm
beforeAll(async () => void (im = await startIm()))
afterAll(() => im.close())

test.each(['/', '//', '//v4/', 'http://[', '/%', '/v5/group_open_http_svc/create_group'])(
  'a path that is not its own, such as %s, is left to others',
  async (path) => {
    expect(await rawStatus(im.url, path)).toBe('404')
  },
)
