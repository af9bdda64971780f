import { asked } from '../../.storybook/mock-api.ts';
import privacy from '../../docs/privacy.md?raw';
import { isKnownPath, requestsIn } from '../docs/privacy-list.ts';

const LIST = requestsIn(privacy);

/** Paths below the API that the story on `canvas` has asked for so far. */
export function askedBy(canvas: ParentNode): string[] {
  const api = canvas.querySelector('alexis-kit')?.getAttribute('api') ?? '';
  return asked.filter((url) => url.startsWith(`${api}/`)).map((url) => url.slice(api.length).split('?')[0] ?? '');
}

/** Throws when a story asked the API for what `docs/privacy.md` does not list. */
export function expectListed(canvas: ParentNode): void {
  const unlisted = askedBy(canvas).filter((path) => !isKnownPath(LIST, path));
  if (unlisted.length > 0) throw new Error(`docs/privacy.md does not list ${[...new Set(unlisted)].join(', ')}`);
}
