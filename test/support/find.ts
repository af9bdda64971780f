/** Text as a visitor reads it: one space where the source has several; no-break spaces stay. */
export const textOf = (node: Node | null | undefined): string =>
  (node?.textContent ?? '').replace(/[ \t\r\n]+/g, ' ').trim();

/** What a control is called: its label for assistive technology, else its text. */
export const nameOf = (element: Element): string => element.getAttribute('aria-label') ?? textOf(element);

const CONTROLS = 'button, a[href], summary, input, [role=option]';

/** Every control of a tree whose name contains `name` (or matches it), in the order of the document. */
export const controls = (root: ParentNode, name: string | RegExp): readonly HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>(CONTROLS)].filter((element) =>
    typeof name === 'string' ? nameOf(element).includes(name) : name.test(nameOf(element)),
  );

/**
 * The first control whose name contains `name` (or matches it): tests find what a visitor would, not a class.
 * @throws Error that lists the names there are
 */
export const control = (root: ParentNode, name: string | RegExp): HTMLElement => {
  const [found] = controls(root, name);
  if (found) return found;
  const names = controls(root, '').map((element) => nameOf(element));
  throw new Error(`No control is called ${String(name)} among: ${names.join(' | ')}`);
};
