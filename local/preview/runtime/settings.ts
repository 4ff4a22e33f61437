const params = new URLSearchParams(location.search)

/** What the preview's URL sets for the whole visit: `?as= &phone= &lang= &env= &review=`. */
export const settings: Readonly<Partial<Record<'as' | 'phone' | 'lang' | 'env' | 'review', string>>> =
  Object.fromEntries(
    ['as', 'phone', 'lang', 'env', 'review'].flatMap((name) => {
      const value = params.get(name)
      return value === null ? [] : [[name, value]]
    }),
  )

/** The page the URL asks for (`?page=`), with everything else of the URL as its query. */
export function entry(): { page: string | undefined; query: Record<string, string> } {
  const { page, ...query } = Object.fromEntries(new URLSearchParams(location.search))
  return { page, query }
}

/** The URL that opens a page again with the same settings. */
export function urlOf(page: string, query: Record<string, string>): string {
  return `${location.pathname}?${new URLSearchParams({ page, ...query, ...settings }).toString()}`
}

/** Language of the phone: `?lang=`, else the browser's. */
export const language = (settings.lang ?? navigator.language).toLowerCase().startsWith('zh') ? 'zh_CN' : 'en'

/** What to put in front of names in localStorage, so that two phones on one origin share nothing. */
export const storagePrefix = `mini-program:${settings.phone ?? ''}:`
