/** The little of @pqina/flip that the bench uses; the package has no types. */
declare module '@pqina/flip' {
  const Tick: {
    readonly count: { down(date: string): { onupdate: (value: unknown) => void } };
    readonly DOM: { create(root: HTMLElement): { value: unknown } };
  };
  export default Tick;
}
