/** Milliseconds without a key after which what was typed is looked for. */
const SETTLE = 400;

const timers = new WeakMap<EventTarget, ReturnType<typeof setTimeout>>();

/** Tells the text of a field once the visitor paused; an emptied field, or one that was left, at once. */
export function whenSettled({ type, target }: Event, tell: (text: string) => void): void {
  const field = target as HTMLInputElement;
  clearTimeout(timers.get(field));
  const now = type === 'change' || field.value === '';
  if (now) tell(field.value);
  else
    timers.set(
      field,
      setTimeout(() => tell(field.value), SETTLE),
    );
}
