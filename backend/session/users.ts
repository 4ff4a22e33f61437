import type { Database } from '../database/connect'
import { newID } from '../database/new-id'
import { users } from './schema'

/** Our own names for accounts of WeChat's, whose openid is nobody else's business. */
export interface Users {
  /** The userID of an openid: random at first, the same ever after, even when two logins race. */
  of(openID: string): Promise<string>
}

/** Keeps them in the database. */
export function createUsers(db: Database): Users {
  return {
    async of(openID) {
      const fresh = { userID: newID(), openID }
      // Setting what is there already makes the row that was first come back.
      const [row] = await db
        .insert(users)
        .values(fresh)
        .onConflictDoUpdate({ target: users.openID, set: { openID } })
        .returning({ userID: users.userID })
      return row?.userID ?? fresh.userID
    },
  }
}
