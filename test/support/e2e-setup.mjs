// jest globalSetup of the browser tests: phones, a browser to start, and one process that opens a live room for each file.
import bundlePhones from './bundle-phone.mjs'
import findBrowser from './find-browser.mjs'
import shareDatabase from './share-database.mjs'
import { shareServer } from './share-server.mjs'

let endServer

export default async function setUp() {
  const started = shareDatabase().then(shareServer)
  await Promise.all([started, findBrowser(), bundlePhones()])
  endServer = await started
}

/** Ends what setUp started. */
export const tearDown = () => endServer?.()
