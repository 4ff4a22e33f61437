// jest globalSetup of the integration tests: phones and a database.
import bundlePhones from './bundle-phone.mjs'
import shareDatabase from './share-database.mjs'

export default async function setUp() {
  await Promise.all([bundlePhones(), shareDatabase()])
}
