/** What a registry has under a name that came from outside; what every object inherits is not in it. */
export const entryOf = <T>(registry: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(registry, name) ? registry[name] : undefined
