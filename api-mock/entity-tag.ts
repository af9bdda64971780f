/** Weak tag of a text: FNV-1a, twice. No digest of `crypto.subtle`: a page on plain HTTP has none. */
export function entityTag(text: string): string {
  const hash = (seed: number): string => {
    let value = seed;
    for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
    return (value >>> 0).toString(36).padStart(7, '0');
  };
  return `W/"mock-${hash(0x811c9dc5)}-${hash(0x1234567)}"`;
}
