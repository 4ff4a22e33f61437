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
 * What happens to the phone from outside is told by the hash of its address: `#network=off` and `on` are its airplane
 * mode, `#open?<query>` is a link that opens the running app again. The hash is gone once it has happened.
 */
export function followHash(): void {
  const take = (url: string) => {
    const hash = new URL(url).hash.slice(1)
    if (!hash) return
    forgetHash()
    if (!happen(hash)) notice(`#${hash} is nothing that happens to a phone`)
  }
  addEventListener('hashchange', ({ newURL }) => take(newURL))
  take(location.href)
}
