/**
 * WXS to JavaScript where the two differ: `value.constructor` is the name of the type, a lone backslash inside
 * `getRegExp('…')` is kept, and `require` names files with their extension.
 */
export function wxsToJs(source: string): string {
  return source
    .replace(/getRegExp\(\s*(['"])((?:\\.|(?!\1).)*)\1/g, (_, quote: string, pattern: string) => {
      return `getRegExp(${quote}${pattern.replaceAll('\\', '\\\\')}${quote}`
    })
    .replace(/require\(\s*(['"])(.+?)\.wxs\1\s*\)/g, 'require($1$2$1)')
    .replace(/([\w$\])]+)\.constructor\b(?!\s*=[^=])/g, '$1.__wxsType')
}

/** The files a WXS module requires, as written. */
export const wxsRequires = (source: string): string[] =>
  [...source.matchAll(/require\(\s*['"](.+?)['"]\s*\)/g)].map((match) => match[1] ?? '')
