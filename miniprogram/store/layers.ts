import { makeAutoObservable, observable } from 'mobx-miniprogram'

/** What lies over the page and goes away by a back of the phone: sheets, the emoji. The last that came is on top. */
export class Layers {
  private closers: readonly (() => void)[] = []

  constructor() {
    makeAutoObservable<this, 'closers'>(this, { closers: observable.ref }, { autoBind: true })
  }

  /** Whether anything is open. */
  get some(): boolean {
    return this.closers.length > 0
  }

  /** Puts a layer on top; `close` is called when the phone goes back. Returns what takes the layer off again. */
  add(close: () => void): () => void {
    const closer = () => close()
    this.closers = [...this.closers, closer]
    return () => this.remove(closer)
  }

  /** Closes the topmost; it counts as closed at once, so that a second back means the one below. */
  back(): void {
    const top = this.closers[this.closers.length - 1]
    if (!top) return
    this.remove(top)
    top()
  }

  private remove(closer: () => void): void {
    this.closers = this.closers.filter((each) => each !== closer)
  }
}
