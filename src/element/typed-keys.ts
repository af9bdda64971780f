/** Keys that a field does not take for itself. */
const LEAVING = /^(?:Tab|Escape|F\d+)$/;

/**
 * Keys typed into a field end at the feature that has it: pages have shortcuts of one key, and carousels that turn on the
 * arrows. To the page such a key seems to come from the widget and not from a field, so it would act on it. Tab, Escape, function keys, and
 * what is pressed with Ctrl, Meta or Alt go on.
 */
export function endTypedKeys(feature: EventTarget): void {
  for (const type of ['keydown', 'keypress', 'keyup']) feature.addEventListener(type, endTypedKey);
}

function endTypedKey(event: Event): void {
  const { key, ctrlKey, metaKey, altKey } = event as KeyboardEvent;
  if (LEAVING.test(key) || ctrlKey || metaKey || altKey) return;
  if ((event.target as Element).matches('input,textarea')) event.stopPropagation();
}
