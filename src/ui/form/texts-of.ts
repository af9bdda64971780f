/** The texts that are in a form's named fields now, by name. */
export function textsOf(form: HTMLFormElement): Readonly<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const field of form.elements)
    if (
      field instanceof HTMLTextAreaElement ||
      (field instanceof HTMLInputElement && !/^(?:radio|checkbox)$/.test(field.type))
    )
      if (field.name) texts[field.name] = field.value;
  return texts;
}
