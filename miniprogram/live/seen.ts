/** Remembers the last `limit` message IDs: history on join repeats what the guest has already received. */
export class SeenMessages {
  private readonly ids = new Set<string>()

  constructor(private readonly limit = 2000) {}

  /** True the first time an ID is shown. */
  isNew(id: string): boolean {
    if (this.ids.has(id)) return false
    this.ids.add(id)
    if (this.ids.size > this.limit) this.ids.delete(this.ids.values().next().value as string)
    return true
  }
}
