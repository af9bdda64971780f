/** A function that gives the object of its last call again as long as nothing in it changed. */
export function keepLast<T extends object>(): (next: T) => T {
  let last: T | undefined;
  return (next) => {
    const keys = Object.keys(next) as (keyof T)[]; // Made by our code: no keys beyond its type.
    if (keys.some((key) => next[key] !== last?.[key])) last = next;
    return last ?? next;
  };
}

/**
 * A function that remembers its last answer: the same arguments, by identity, give the same object, so that what was made
 * from it need not be made again.
 */
export function memoizeLast<A extends readonly unknown[], R>(make: (...args: A) => R): (...args: A) => R {
  let last: { readonly args: A; readonly answer: R } | undefined;
  return (...args) => {
    if (!last?.args.every((one, index) => one === args[index])) last = { args, answer: make(...args) };
    return last.answer;
  };
}
