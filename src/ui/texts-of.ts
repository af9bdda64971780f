/** The texts that stand in a form's fields of these names; a field that is not there is left out. */
export function textsOf<Name extends string>(
  form: HTMLFormElement,
  names: readonly Name[],
): Partial<Record<Name, string>> {
  const texts: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) texts[name] = field.value;
  }
  return texts;
}
