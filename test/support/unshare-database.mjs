// jest globalTeardown of the tests of the backend; two kinds of tests call it.
import { shared } from './share-database.mjs'

export default () => shared.stop()
