// jest globalTeardown of the browser tests. The rooms go before their database.
import { tearDown } from './e2e-setup.mjs'
import unshareDatabase from './unshare-database.mjs'

export default async () => {
  await tearDown()
  await unshareDatabase()
}
