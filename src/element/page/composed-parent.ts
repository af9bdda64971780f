/** What is around a node as the page shows it: through slots and out of shadow roots. `null` at the top. */
export const composedParent = (node: Node): Node | null =>
  (node as Partial<Slottable>).assignedSlot ?? node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null;
