import { openDatabase } from '../../backend/database/connect'
import { ask, PATTERN, startServer } from './database'

/** The PostgreSQL that all tests of a run share, in a process of its own: says where it is, ends when its input does. */
async function main() {
  const { url, stop } = await startServer()
  // No test takes the power from it: it need not wait for the disk.
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes'])
    await ask(url, `alter system set ${setting} = off`)
  await ask(url, 'select pg_reload_conf()')
  await ask(url, `create database ${PATTERN}`)
  const pattern = Object.assign(new URL(url), { pathname: `/${PATTERN}` }).href
  await (await openDatabase(pattern, (error) => console.error(error))).close()
  process.stdin.resume().once('end', () => void stop().then(() => process.exit(0)))
  console.log(url)
}

void main()
