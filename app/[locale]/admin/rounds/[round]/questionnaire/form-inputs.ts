/** The inputs of a form by the name of their field: read and written as HTML has them, whatever they look like. */

/** Do two fields hold the same? */
export const sameTexts = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((each, at) => each === other[at])

export type Input = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement
export const isInput = (element: unknown): element is Input =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement

export const inputsOf = (form: HTMLFormElement, name: string): Input[] =>
  [...form.elements].filter((each): each is Input => isInput(each) && each.name === name)

export const isTick = (input: Input): input is HTMLInputElement =>
  input instanceof HTMLInputElement && ['checkbox', 'radio'].includes(input.type)

/** What the form's field holds, as it would be sent. */
export const readInputs = (form: HTMLFormElement, name: string): string[] =>
  inputsOf(form, name).flatMap((input) => (isTick(input) && !input.checked ? [] : [input.value]))

/** Puts values into the form's field. */
export function writeInputs(form: HTMLFormElement, name: string, values: readonly string[]): void {
  for (const input of inputsOf(form, name)) {
    if (isTick(input)) input.checked = values.includes(input.value)
    else input.value = values[0] ?? ''
  }
}
