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
