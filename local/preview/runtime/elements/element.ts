/** Property values of an element by camel-cased name. */
export type Values = Record<string, unknown>

/** Widens the literal types of default values: `''` stands for any string, null for anything. */
export type ValuesOf<Defaults> = {
  [Name in keyof Defaults]: Defaults[Name] extends string
    ? string
    : Defaults[Name] extends number
      ? number
      : Defaults[Name] extends boolean
        ? boolean
        : unknown
}

/** An element on the page, as its own code sees it. */
export interface Host<V> {
  /** The `wx-*` DOM node. */
  readonly dom: HTMLElement
  /** Property values now. */
  readonly values: V
  /** Id of the page or component whose template holds the element. */
  readonly unitId: string
  /** Fires an event at the element's handlers. */
  fire(name: string, detail?: object, bubbles?: boolean): void
  /** Changes own properties, as typing into an input does; `model:` bindings follow. */
  set(values: Partial<V>): void
  setHoverClass(name: string): void
}

/** What an element's code hands back for one element on the page. */
export interface ElementPart<V> {
  /** Where children go; the element itself by default. */
  slot?: HTMLElement
  /** Which node carries role and aria-*; the element itself by default. */
  labelled?: HTMLElement
  /** Called with all values at creation, later with the names of those that changed. */
  update?(values: V, changed?: ReadonlySet<string>): void
  attached?(): void
  detached?(): void
}

/** A built-in element: its properties by default value (null takes anything) and how one is made. */
export interface ElementDefinition<V> {
  properties: Values
  create(host: Host<V>): ElementPart<V>
}

/** Defines a built-in element; the types of its values follow from the defaults. */
export const element = <Defaults extends Values>(
  properties: Defaults,
  create: (host: Host<ValuesOf<Defaults>>) => ElementPart<ValuesOf<Defaults>>,
): ElementDefinition<ValuesOf<Defaults>> => ({ properties, create })
