// jest globalSetup of the browser tests: phones, one browser, and one process that opens a live room for each file.
import bundlePhones from './bundle-phone.mjs'
import shareBrowser from './share-browser.mjs'
import shareDatabase from './share-database.mjs'
import { shareServer } from './share-server.mjs'

const ends = []

export default async function setUp() {
  const started = [shareBrowser(), shareDatabase().then(shareServer)]
  await Promise.all([...started, bundlePhones()])
  ends.push(...(await Promise.all(started)))
}

/** Ends what setUp started. */
export const tearDown = () => Promise.all(ends.map((end) => end()))
