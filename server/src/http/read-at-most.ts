/** The body of an answer that we asked somebody else for was longer than expected. */
export class TooLargeError extends Error {
  constructor(limit: number) {
    super(`the answer has more than ${limit} bytes`);
    this.name = 'TooLargeError';
  }
}

/** Reads a body, and no more of it than `limit` bytes. Throws {@link TooLargeError}. */
export async function readAtMost(response: Response, limit: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  // Node's ReadableStream is iterable; leaving the loop early cancels the rest.
  for await (const part of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += part.length;
    if (bytes > limit) throw new TooLargeError(limit);
    parts.push(part);
  }
  return Buffer.concat(parts);
}
