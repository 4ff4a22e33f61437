import type { Words } from '../../i18n/index'
import type { Patch } from '../../store/binding/flusher'
import type { Banner } from '../../store/selling/parade'

/** A gift in its lane, as the template reads it; `gone` while it fades out. */
export interface Lane {
  readonly id: string
  readonly name: string
  readonly avatar: string
  readonly others: string
  readonly gave: string
  readonly picture: string
  readonly count: number
  readonly big: boolean
  readonly own: boolean
  readonly gone: boolean
}

const laneOf = (
  { id, name, avatar, gift, picture, count, others, size, own }: Banner,
  words: Words,
): Lane => ({
  id,
  name,
  avatar,
  others: others > 0 ? words.gifts.andOthers(others) : '',
  gave: words.gifts.gave(gift),
  picture,
  count,
  big: size === 'big',
  own,
  gone: false,
})

/** Keeps every banner in the lane where it came up, so that nothing jumps when another one goes. */
export class Lanes {
  private readonly lanes: (Banner | null)[]

  constructor(
    count: number,
    private readonly words: Words,
  ) {
    this.lanes = Array.from({ length: count }, () => null)
  }

  /** The data paths that change, below `lanes`, now that these banners are shown. */
  show(banners: readonly Banner[]): Patch {
    const patch: Patch = {}
    const byID = new Map(banners.map((banner) => [banner.id, banner]))
    this.lanes.forEach((before, i) => {
      if (!before) return
      const now = byID.get(before.id)
      byID.delete(before.id)
      this.lanes[i] = now ?? null
      if (!now) patch[`lanes[${i}].gone`] = true
      else if (now.count !== before.count) patch[`lanes[${i}]`] = laneOf(now, this.words)
    })
    for (const banner of byID.values()) {
      const free = this.lanes.indexOf(null)
      if (free < 0) break
      this.lanes[free] = banner
      delete patch[`lanes[${free}].gone`]
      patch[`lanes[${free}]`] = laneOf(banner, this.words)
    }
    return patch
  }
}
