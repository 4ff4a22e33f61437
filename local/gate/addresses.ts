import { isIPv6 } from 'node:net'

/** One address of a network interface, as `os.networkInterfaces()` tells it. */
export interface InterfaceAddress {
  readonly address: string
  readonly family: string
  readonly internal: boolean
}

/** The network interfaces of this machine by their name. */
export type Interfaces = Readonly<Record<string, readonly InterfaceAddress[] | undefined>>

/** A host as it stands in a URL: lower case, an IPv6 address in brackets and in its short form. */
export const hostInUrl = (host: string): string =>
  new URL(`http://${isIPv6(host) ? `[${host}]` : host}`).hostname

/** Whether a bound address takes calls for every address of the machine. */
export const isWildcard = (address: string): boolean => address === '0.0.0.0' || address === '::'

/** Whether only this machine itself reaches a bound address. */
export const isLoopback = (address: string): boolean => /^(::1$|(::ffff:)?127\.)/i.test(address)

/** Interfaces of containers, virtual machines and tunnels, which other devices mostly do not reach. */
const VIRTUAL = /^(docker|br-|veth|virbr|vmnet|vboxnet|vEthernet|utun|tun|tap|wg|zt|tailscale)/i

/** Home and office networks first; an address that a machine gave itself last. */
const preference = [/^192\.168\./, /^10\./, /^172\.(1[6-9]|2\d|3[01])\./, /^(?!169\.254\.)/]

/** An address of this machine that other devices in its network reach; undefined where it is in none. */
export function lanAddress(interfaces: Interfaces): string | undefined {
  const all = Object.entries(interfaces)
    .flatMap(([name, addresses = []]) => addresses.map((each) => ({ ...each, virtual: VIRTUAL.test(name) })))
    .filter(({ internal, address }) => !internal && !/^fe80:/i.test(address))
  const rank = ({ address, family, virtual }: (typeof all)[number]) => {
    const place = preference.findIndex((pattern) => pattern.test(address))
    return (virtual ? 20 : 0) + (family === 'IPv6' ? 10 : 0) + (place < 0 ? preference.length : place)
  }
  return all.sort((one, other) => rank(one) - rank(other))[0]?.address
}
