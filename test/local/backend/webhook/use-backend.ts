import { startBackend, testRoom } from '../../../support/backend'
import type { TestBackend, TestBackendOptions } from '../../../support/backend'
import { imCaller } from '../../../support/im-caller'
import type { ImCaller } from '../../../support/im-caller'
import { startIm } from '../../../support/im'
import type { TestIm } from '../../../support/im'

/** The IM and the backend of this file; there after useBackend(). */
export let im: TestIm
export let backend: TestBackend
/** Calls the backend's webhooks in the place of the IM. */
export let caller: ImCaller

/** Starts both once for a test file, or afresh for each test, with the room of the tests on both. */
export function useBackend(setting: TestBackendOptions = {}, per: 'file' | 'test' = 'file'): void {
  const [before, after] = per === 'file' ? [beforeAll, afterAll] : [beforeEach, afterEach]
  before(async () => {
    im = await startIm()
    await im.openRoom('room', 'host')
    backend = await startBackend(im.url, { rooms: [testRoom], ...setting })
    caller = imCaller(backend.url)
  })
  after(async () => {
    await backend.close()
    await im.close()
  })
}
