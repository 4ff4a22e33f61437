import { makeAutoObservable } from 'mobx-miniprogram'

/** The viewer's own card, where name and picture are changed. */
export class Me {
  opened = false
  saving = false
  /** Why the last change was not kept: a key of the words table; empty otherwise. */
  failure = ''

  constructor() {
    makeAutoObservable(this, {}, { autoBind: true })
  }

  open(): void {
    this.opened = true
    this.failure = ''
  }

  close(): void {
    this.opened = false
  }

  started(): void {
    this.saving = true
    this.failure = ''
  }

  saved(): void {
    this.saving = false
    this.opened = false
  }

  failed(failure: string): void {
    this.saving = false
    this.failure = failure
  }
}
