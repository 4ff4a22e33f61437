import type { Caller } from '../caller'
import { decoded } from '../request'
import { requestAs } from '../session/request-as'
import { areCounts } from '../shape'

/** The caller's coins (GET /me/balance). Rejects with BackendError. */
export const fetchBalance = async (caller: Caller): Promise<number> =>
  decoded(await requestAs(caller, 'GET', '/me/balance'), 'a balance', ({ balance }) =>
    areCounts(balance) ? Number(balance) : null,
  )
