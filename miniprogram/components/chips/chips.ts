type Tap = WechatMiniprogram.TouchEvent<
  Record<never, never>,
  Record<never, never>,
  { id: string; off: boolean }
>

/** Something that can be chosen; `off` while it cannot. */
export interface Chip {
  readonly id: string
  readonly name: string
  readonly hint: string
  readonly chosen: boolean
  readonly off: boolean
}

/** A few things of which one is chosen. Fires `choose` with the ID of the one that is wished. */
Component({
  properties: {
    /** A list of Chip. */
    chips: Array,
    /** What is chosen. */
    label: String,
  },
  methods: {
    onTap({ currentTarget: { dataset } }: Tap) {
      if (!dataset.off) this.triggerEvent('choose', { id: dataset.id })
    },
  },
})
