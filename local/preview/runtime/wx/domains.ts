import { getManifest } from '../mini-program'

/** Refuses, before anything connects, a URL that WeChat would refuse; the message is WeChat's own reason. */
export function checkUrl(url: unknown, protocols: readonly string[]): URL {
  let parsed: URL
  try {
    parsed = new URL(String(url))
  } catch {
    throw new Error(`invalid url "${String(url)}"`)
  }
  if (!protocols.includes(parsed.protocol)) throw new Error(`invalid url "${String(url)}"`)
  const { allowedHosts } = getManifest()
  if (![parsed.host, parsed.hostname].some((host) => allowedHosts.includes(host)))
    throw new Error('url not in domain list')
  return parsed
}
