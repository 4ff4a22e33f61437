import type { LiveBus, Said } from './events'
import { fieldsIn, idIn, wordsIn } from './payloads'

/**
 * Events of one's own, by name. To add one: its name here, which begins with `x.`, with what it says; and its line in
 * `customEvents`. Then `session.emit(name, what)` sends it and `session.on(name, …)` hears it, typed.
 */
export interface CustomFacts {
  /** A question about a product: the worked example. */
  'x.inquiry': { readonly product: string; readonly text: string }
}

export type CustomName = keyof CustomFacts & `x.${string}`

/** What is heard: who said it, and what. */
export type CustomEvents = { [Name in CustomName]: Said & { readonly what: CustomFacts[Name] } }

interface CustomEvent {
  /** High is delivered before all others and never dropped by the limit per second; Low is dropped first (FAQ 7). */
  readonly priority: 'High' | 'Normal' | 'Low'
  /** Takes the value apart and tells it. Any viewer may send anything: it throws for what is not as agreed. */
  readonly hear: (value: string, said: Said, bus: LiveBus) => void
}

/** How each is sent and heard. */
export const customEvents: Readonly<Record<CustomName, CustomEvent>> = {
  'x.inquiry': {
    priority: 'Normal',
    hear(value, said, bus) {
      const { product, text } = fieldsIn(value)
      bus.emit('x.inquiry', { ...said, what: { product: idIn(product), text: wordsIn(text, 200) } })
    },
  },
}

/** The event of this name; null for any other name. */
export const customEventOf = (name: string): CustomEvent | null =>
  Object.prototype.hasOwnProperty.call(customEvents, name) ? customEvents[name as CustomName] : null
