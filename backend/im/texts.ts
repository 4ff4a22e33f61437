import { z } from 'zod'

const within = (bytes: number) =>
  z.string().refine((text) => Buffer.byteLength(text) <= bytes, {
    error: ({ input }) =>
      `must have at most ${bytes} bytes in UTF-8, the IM takes no more; this has ${Buffer.byteLength(input as string)}`,
  })

/** The texts of a group profile, as long as the IM takes them: 30, 240 and 300 bytes, and a Chinese character is three. */
export const groupTexts = { name: within(30), introduction: within(240), notification: within(300) }
