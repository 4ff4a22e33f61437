import { readdirSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import { openDatabase } from '../../../../backend/database/connect'
import { startServer } from '../../../support/database'

const folder = path.resolve(__dirname, '../../../../backend/migrations')
const migrations = readdirSync(folder).filter((name) => name.endsWith('.sql'))

test('backends that start at once on an empty database bring it up to date once, and each can serve', async () => {
  const { url, stop } = await startServer()
  try {
    const fail = (error: Error) => {
      throw error
    }
    const opened = await Promise.all(Array.from({ length: 4 }, () => openDatabase(url, fail)))
    for (const { db } of opened) expect((await db.execute(sql`select * from rooms`)).rows).toEqual([])
    const done = sql`select count(*)::int as count from drizzle.__drizzle_migrations`
    expect((await opened[0]?.db.execute(done))?.rows).toEqual([{ count: migrations.length }])
    for (const { close } of opened) await close()
  } finally {
    await stop()
  }
})

test('a database that does not answer is an error, and nothing hangs', async () => {
  await expect(openDatabase('postgres://nobody@127.0.0.1:9/none', () => undefined)).rejects.toThrow(
    /ECONNREFUSED/,
  )
})
