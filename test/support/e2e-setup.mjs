// jest globalSetup of the browser tests: a browser, and the phones that some of them open beside it.
import bundlePhones from './bundle-phone.mjs'
import findBrowser from './find-browser.mjs'

export default async function setUp() {
  await Promise.all([findBrowser(), bundlePhones()])
}
