/** A function that gives the object of its last call again as long as nothing in it changed. */
export function keepLast<T extends object>(): (next: T) => T {
  let last: T | undefined;
  return (next) => {
    const keys = Object.keys(next) as (keyof T)[]; // Made by our code: no keys beyond its type.
    if (keys.some((key) => next[key] !== last?.[key])) last = next;
    return last ?? next;
  };
}
