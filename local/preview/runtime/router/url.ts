/** A page and its query, as in a Mini Program's URL. */
export interface Target {
  page: string
  query: Record<string, string>
}

/** Reads a URL such as `/pages/room/room?room=x` or `../room/room`, which is relative to the page `from`. */
export function parseUrl(url: string, from: string): Target {
  const { pathname, searchParams } = new URL(url.replaceAll('+', '%2B'), `http://app/${from}`)
  return { page: decodeURIComponent(pathname.slice(1)), query: Object.fromEntries(searchParams) }
}
