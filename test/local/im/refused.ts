/** Matches an ImError with this code, for toThrow. */
export const refused = (code: number) => expect.objectContaining({ code }) as unknown as Error
