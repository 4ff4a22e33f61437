/** A control that a form collects: switch, input, textarea. */
export interface FormField {
  name(): string
  value(): unknown
  reset(): void
  /** Resolves once its value is decided on. */
  settled?(): Promise<void>
}

const fields = new WeakMap<Element, FormField>()

/** Makes a control known to the form around it, or more of one that is. */
export function addField(dom: Element, field: FormField | Pick<FormField, 'settled'>): void {
  fields.set(dom, { ...fields.get(dom), ...field } as FormField)
}

/** The controls inside a form, in document order. */
export const fieldsIn = (form: Element): FormField[] =>
  [...form.querySelectorAll('*')].flatMap((node) => fields.get(node) ?? [])
