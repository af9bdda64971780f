/** Keys that a text field does not take for itself. */
const LEAVING = /^(?:Tab|Escape|F\d{1,2})$/;

const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit', 'range'].includes(target.type));

/**
 * Keys typed into a text field end at the widget: pages have shortcuts of one key, and carousels that turn on the arrows.
 * They see a key that comes from a widget, not from a field, and would act on it. Tab, Escape, function keys, and what is
 * pressed with Ctrl, Meta or Alt go on.
 */
function endTypedKey(event: Event): void {
  const { key, ctrlKey, metaKey, altKey } = event as KeyboardEvent;
  if (isTextField(event.target) && !LEAVING.test(key) && !ctrlKey && !metaKey && !altKey) event.stopPropagation();
}

/** Listens at the root, behind all listeners of the widget's own. Once or twice is the same. */
export function endTypedKeys(root: ShadowRoot): void {
  for (const type of ['keydown', 'keypress', 'keyup']) root.addEventListener(type, endTypedKey);
}
