/**
 * Registers an element unless the page has one of that name already: from a second copy of the script, an older version
 * beside this one, or code of its own. Says so once where it is not ours.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  const known = customElements.get(tag);
  if (!known) customElements.define(tag, element);
  else if (known !== element)
    console.info(`[alexis] <${tag}> is registered already on this page; the first one stays.`);
}
