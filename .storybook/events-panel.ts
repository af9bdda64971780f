import manifest from 'virtual:custom-elements-manifest';
import { action } from 'storybook/actions';
import { elementsOf } from '../scripts/manifest/manifest.ts';

/** Every event of the kit, with the panel's line for it. */
const LINES = new Map(
  elementsOf(manifest).flatMap(({ element: { events = [] } }) =>
    events.map(({ name }) => [name, action(name)] as const),
  ),
);

/** Writes the events of the kit, with their details, into the panel « Actions ». Returns what ends it. */
export function tellEvents(): () => void {
  const end = new AbortController();
  for (const [name, tell] of LINES)
    document.addEventListener(name, (event) => void tell('detail' in event ? event.detail : undefined), {
      signal: end.signal,
    });
  return () => end.abort();
}
