import { makeAutoObservable } from 'mobx-miniprogram'
import type { LiveSession } from '../live/session'
import { failureOf } from './failure'
import type { Viewer } from './viewer'

/** What saving needs. */
interface Surroundings {
  readonly viewer: Viewer
  readonly session: () => LiveSession | null
  /** Takes a picture off the phone to where everybody finds it; resolves with its URL. */
  readonly upload: (file: string) => Promise<string>
  readonly report: (error: unknown) => void
}

/** The viewer's own card: the name and the picture that everybody sees. */
export class Me {
  opened = false
  saving = false
  /** Why the last change was not kept: a key of the words table; empty otherwise. */
  failure = ''

  constructor(private readonly around: Surroundings) {
    makeAutoObservable<this, 'around'>(this, { around: false }, { autoBind: true })
  }

  open(): void {
    this.opened = this.around.viewer.phase === 'member'
    this.failure = ''
  }

  close(): void {
    this.opened = false
  }

  /** Gives the viewer another name, and another picture where `file` (a path on the phone) is not empty. */
  async save(nick: string, file: string): Promise<void> {
    const { viewer, session, upload, report } = this.around
    const live = session()
    if (!live || this.saving) return
    this.started()
    try {
      const avatar = file && (await upload(file))
      viewer.renamed(await live.rename({ nick, ...(avatar && { avatar }) }))
      this.done()
    } catch (error) {
      this.failed(failureOf(error, report))
    }
  }

  private started(): void {
    this.saving = true
    this.failure = ''
  }

  private done(): void {
    this.saving = false
    this.opened = false
  }

  private failed(failure: string): void {
    this.saving = false
    this.failure = failure
  }
}
