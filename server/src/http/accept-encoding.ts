/** The best encoding of ours that an `Accept-Encoding` header allows; `undefined`: send it plain. RFC 9110 12.5.3. */
export function acceptsEncoding(header: string | undefined): 'br' | 'gzip' | undefined {
  const allowed = new Map<string, boolean>();
  for (const part of (header ?? '').toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim());
    const quality = parameters.find((parameter) => parameter.startsWith('q='));
    allowed.set(name, quality === undefined || Number(quality.slice(2)) > 0);
  }
  return (['br', 'gzip'] as const).find((name) => allowed.get(name) ?? allowed.get('*') ?? false);
}
