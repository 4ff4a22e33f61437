/** Gives template scripts what WXS has and JavaScript has not: getRegExp, getDate, and a type's name as `constructor`. */
export function installWxsGlobals(): void {
  Object.assign(globalThis, {
    getRegExp: (pattern: string, flags?: string) => new RegExp(pattern, flags),
    getDate: (...parts: [number?, number?]) =>
      parts.length > 0 ? new Date(...(parts as [number, number])) : new Date(),
  })
  Object.defineProperty(Object.prototype, '__wxsType', {
    configurable: true,
    get(this: unknown) {
      return Object.prototype.toString.call(this).slice(8, -1)
    },
  })
}
