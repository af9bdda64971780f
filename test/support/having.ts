/** Gives `target` another value under a name while `act` runs, in place of what a browser has there. */
export const having = async (target: object, name: string, value: unknown, act: () => unknown): Promise<void> => {
  const usual = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { configurable: true, value });
  try {
    await act();
  } finally {
    if (usual) Object.defineProperty(target, name, usual);
    else Reflect.deleteProperty(target, name);
  }
};
