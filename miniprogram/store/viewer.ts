import { makeAutoObservable, observable } from 'mobx-miniprogram'
import type { Person } from '../live/events'

/** The one who looks at the screen: a guest until they sign in. */
export class Viewer {
  phase: 'guest' | 'signing-in' | 'member' | 'signing-out' = 'guest'
  /** Nick and avatar as everybody sees them; null for a guest. */
  person: Person | null = null
  /** Why the last sign-in failed: a key of the words table; empty otherwise. */
  failure = ''
  /** Whether the sign-in card is up. */
  asked = false
  /** A comment that goes out as soon as the viewer is a member; empty when none waits. */
  waiting = ''

  constructor() {
    makeAutoObservable(this, { person: observable.ref }, { autoBind: true })
  }

  /** Puts the sign-in card up. */
  ask(): void {
    this.asked = true
    this.failure = ''
  }

  /** Takes the sign-in card down; nothing waits for a sign-in then. */
  dismiss(): void {
    this.asked = false
    this.waiting = ''
  }

  /** Keeps a comment until the viewer is a member. */
  wait(text: string): void {
    this.waiting = text
  }

  signingIn(): void {
    this.phase = 'signing-in'
    this.failure = ''
  }

  signedIn(person: Person): void {
    this.phase = 'member'
    this.person = person
    this.asked = false
    this.waiting = ''
    this.failure = ''
  }

  /** A guest again; the card says why, to whom has a comment waiting too. */
  signInFailed(failure: string): void {
    this.phase = 'guest'
    this.person = null
    this.asked ||= this.waiting !== ''
    this.failure = failure
  }

  signingOut(): void {
    this.phase = 'signing-out'
    this.person = null
  }

  renamed(person: Person): void {
    if (this.phase === 'member') this.person = person
  }

  signedOut(): void {
    this.phase = 'guest'
    this.person = null
    this.asked = false
    this.waiting = ''
    this.failure = ''
  }
}
