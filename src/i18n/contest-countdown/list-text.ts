/** `[a, b, c]` as `a, b et c`. */
export const listText = (parts: readonly string[], and: string): string =>
  parts.length > 1 ? `${parts.slice(0, -1).join(', ')} ${and} ${parts[parts.length - 1]}` : parts.join('');
