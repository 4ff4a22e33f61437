import { notice } from './notices/notices'
import { openAgain } from './router/app'
import { forgetHash } from './router/navigation'
import { setAirplaneMode } from './wx/network'

/** Makes happen what a hash says, without its `#`; false for one that says nothing. */
function happen(hash: string): boolean {
  const [, network] = /^network=(on|off)$/.exec(hash) ?? []
  const [, query] = /^open\?(.*)$/.exec(hash) ?? []
  if (network) setAirplaneMode(network === 'off')
  if (query !== undefined) openAgain(Object.fromEntries(new URLSearchParams(query)))
  return network !== undefined || query !== undefined
}

/**
 * What happens to the phone from outside is told by the hash of its address, `first` as it was opened with: `#network=off`
 * and `on` are its airplane mode, `#open?<query>` is a link that opens the running app again. The hash is gone once it
 * has happened.
 */
export function followHash(first: string): void {
  const take = (hash: string) => {
    if (hash === '') return
    forgetHash()
    if (!happen(hash.slice(1))) notice(`${hash} is nothing that happens to a phone`)
  }
  addEventListener('hashchange', ({ newURL }) => take(new URL(newURL).hash))
  take(first)
}
