/** A commune after « de »: « de Dieuze », « d’Étain », « du Ban-Saint-Martin ». Names with h are elided or not: they are left alone. */
export function ofTown(name: string): string {
  if (name.startsWith('Le ')) return `du ${name.slice(3)}`;
  if (name.startsWith('Les ')) return `des ${name.slice(4)}`;
  return /^[AEIOUŒÆ]/.test(name.normalize('NFD')) ? `d’${name}` : `de ${name}`;
}
