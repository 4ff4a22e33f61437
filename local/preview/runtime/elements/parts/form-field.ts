/** A control that a form collects: switch, input, textarea. */
export interface FormField {
  name(): string
  value(): unknown
  reset(): void
}

const fields = new WeakMap<Element, FormField>()

/** Makes a control known to the form around it. */
export const addField = (dom: Element, field: FormField): void => void fields.set(dom, field)

/** The controls inside a form, in document order. */
export const fieldsIn = (form: Element): FormField[] =>
  [...form.querySelectorAll('*')].flatMap((node) => fields.get(node) ?? [])
