/** Values of local.env are in the repository: whoever starts with `local-` is known to everybody. */
export const isPublic = (value: string) => value.startsWith('local-')
