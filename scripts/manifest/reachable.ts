import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** Static and dynamic imports of a neighbour. Types are followed too: they name nothing a template could hold. */
const IMPORT = /(?:from|import)\s*\(?\s*'(\.[^']+\.ts)'/g;

/** The text of a module below `root` and of all it imports from the project, by path. */
export function reachableSources(root: string, entry: string): Map<string, string> {
  const sources = new Map<string, string>();
  const walk = (path: string): void => {
    if (sources.has(path)) return;
    const source = readFileSync(join(root, path), 'utf8');
    sources.set(path, source);
    for (const [, target = ''] of source.matchAll(IMPORT)) walk(normalize(join(dirname(path), target)));
  };
  walk(entry);
  return sources;
}
