/** What was typed into a field; until then it holds its `value`. */
const typed = new WeakMap<Element, string>()

/** Remembers what stands in a field from here on. */
export const hold = (field: Element, value: string): void => void typed.set(field, value)

/** What stands in a field. */
export const valueOf = (field: Element): string => typed.get(field) ?? field.getAttribute('value') ?? ''

/** The form that a tap on an element hands in, with what stands in its named fields; null when it is no such button. */
export function handedIn(element: Element): { form: Element; value: Record<string, string> } | null {
  const form = element.closest('wx-button[form-type=submit]:not([disabled])')?.closest('wx-form')
  if (!form) return null
  const fields = [...form.querySelectorAll('wx-input[name], wx-textarea[name]')]
  const values = fields.map((field) => [field.getAttribute('name') ?? '', valueOf(field)] as const)
  return { form, value: Object.fromEntries<string>(values) }
}
