import { isLoopback } from './addresses'

/**
 * What `npm start` says aloud when other machines reach it: what is open to whom, and how it is closed. Undefined while
 * it listens for this machine alone. `address` is the one that it listens on.
 */
export function exposure(address: string, origin: string): string | undefined {
  if (isLoopback(address)) return undefined
  return `
  !!! OPEN TO OTHER MACHINES: it listens on ${address}.
  Whoever reaches ${origin}/ can, without any password,
    - run the whole IM: its signing key and its webhook token are known to everybody;
    - sign in as anybody, the host too: local codes (LOCAL_CODES) are on;
    - use all controls below /local/, and read the sources of miniprogram/.
  Do so only in a network that you trust and with no real data. HOST=127.0.0.1 closes it again.
  It answers to its own addresses; other names, such as of a proxy, need ALLOWED_HOSTS.
`
}
