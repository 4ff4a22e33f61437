import { z } from 'zod'
import { MOST_FEN } from '../coupon/coupon'

/** What a host says of a red packet. */
export const PacketTerms = z
  .strictObject({
    title: z.string().trim().min(1).max(30),
    /** What all splits make together. */
    totalFen: z.int().min(1).max(MOST_FEN),
    /** How many splits there are. */
    count: z.int().min(1).max(2000),
    /** How long viewers can draw. */
    seconds: z
      .int()
      .min(1)
      .max(24 * 3600),
    /** How long a drawn coupon can be used. */
    validSeconds: z
      .int()
      .min(60)
      .max(366 * 24 * 3600)
      .default(7 * 24 * 3600),
  })
  .refine(({ totalFen, count }) => totalFen >= count, {
    path: ['totalFen'],
    error: 'must be at least one fen for each split',
  })
export type PacketTerms = z.infer<typeof PacketTerms>

/** A red packet that can be drawn from until `closesAt`, in seconds, while some of it remains. */
export interface OpenPacket {
  readonly packetID: string
  readonly title: string
  readonly totalFen: number
  readonly count: number
  readonly remaining: number
  readonly closesAt: number
}
