import { networkInterfaces } from 'node:os'
import { hostInUrl, isWildcard, type Interfaces } from './addresses'

/** What the names of a server follow from. */
export interface NamesDeps {
  /** HOST as it was asked for. */
  readonly host: string
  /** The address that it listens on. */
  readonly address: string
  readonly port: number
  /** More names, see readAllowedHosts. */
  readonly allowed: readonly string[]
  /** The network interfaces now; those of this machine if left out. */
  readonly interfaces?: () => Interfaces
}

/** The names a server answers to. */
export interface Names {
  /** Whether a Host header, `host` or `host:port`, names this server. */
  has(authority: string): boolean
  /** Whether pages of this origin, such as `http://127.0.0.1:8080`, are the server's own or allowed ones. */
  hasOrigin(origin: string): boolean
  /** Whether pages of this origin are allowed by ALLOWED_HOSTS. */
  allowsOrigin(origin: string): boolean
  /** Every name as a Host header has it. */
  list(): string[]
}

/** A name as it stands in a Host header; browsers leave out the port 80. */
const authorities = (host: string, port: number) => (port === 80 ? [host, `${host}:80`] : [`${host}:${port}`])

/** An allowed name without a port is good without one too, for a proxy or a tunnel in front of the server. */
function allowedAuthorities(entry: string, port: number): string[] {
  const [, name, own] = /^(.+?)(?::(\d+))?$/.exec(entry) ?? []
  if (!name) return []
  if (!own) return [name, `${name}:${port}`]
  return own === '80' || own === '443' ? [name, entry] : [entry]
}

/** `host` or `host:port` of an origin with such a scheme, in lower case; empty for any other. */
const authorityOf = (origin: string, scheme: RegExp) =>
  scheme.test(origin) ? (/^\w+:\/\/(.+)$/.exec(origin)?.[1] ?? '').toLowerCase() : ''

/**
 * The names of a server: 127.0.0.1, localhost, [::1] and HOST with its own port, on a wildcard address those of the
 * machine's interfaces too, and what ALLOWED_HOSTS adds. Compared as text: no other way to write an address is one.
 */
export function createNames({
  host,
  address,
  port,
  allowed,
  interfaces = networkInterfaces,
}: NamesDeps): Names {
  const added = new Set(allowed.flatMap((entry) => allowedAuthorities(entry, port)))
  const own = () => {
    const found = isWildcard(address) ? Object.values(interfaces()).flatMap((each) => each ?? []) : []
    const hosts = [
      '127.0.0.1',
      'localhost',
      '[::1]',
      ...[host, ...found.map((each) => each.address)].map(hostInUrl),
    ]
    return new Set(hosts.flatMap((each) => authorities(each, port)))
  }
  const has = (authority: string) => {
    const name = authority.toLowerCase()
    return added.has(name) || own().has(name)
  }
  const allowsOrigin = (origin: string) => added.has(authorityOf(origin, /^https?:/i))
  return {
    has,
    // Its own pages come by http; https is somebody's proxy.
    hasOrigin: (origin) => allowsOrigin(origin) || own().has(authorityOf(origin, /^http:/i)),
    allowsOrigin,
    list: () => [...new Set([...own(), ...added])],
  }
}
