import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { create, ts } from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import type { Declaration, Manifest, ManifestModule } from './manifest.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const SOURCES = ['src/widgets/**/*.ts', 'src/context/alexis-kit.ts', 'src/element/alexis-element.ts'];
const NOT_SHIPPED = /\.(test|stories|fixture)\.ts$/;

/** Reads the JSDoc of the elements. Only what a page may use is kept: no private or protected member, no inner module. */
export function analyzeElements(): Manifest {
  const paths = SOURCES.flatMap((pattern) => globSync(pattern, { cwd: root }))
    .filter((path) => !NOT_SHIPPED.test(path))
    .sort();
  const modules = paths.map((path) =>
    ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.ES2022, true),
  );
  const manifest = create({ modules, plugins: litPlugin(), context: { dev: false } });
  return { ...manifest, modules: manifest.modules.map(publicPart).filter(({ declarations }) => declarations?.length) };
}

const publicPart = ({ kind, path, declarations = [] }: ManifestModule): ManifestModule => ({
  kind,
  path,
  declarations: declarations.filter(isPublic).map(withoutPrivateMembers).map(withDocumentedEvents),
});

/** Elements, and the classes of their events. */
const isPublic = ({ customElement, tagName, name }: Declaration): boolean =>
  (customElement === true && tagName !== undefined) || /^Alexis\w+Event$/.test(name);

const withoutPrivateMembers = (declaration: Declaration): Declaration => ({
  ...declaration,
  members: (declaration.members ?? []).filter(
    ({ privacy = 'public', name }) => privacy === 'public' && !name.startsWith('#'),
  ),
});

/**
 * Events as `@fires` documents them. The analyzer takes the first argument of `new AlexisThingEvent(argument)` for a name.
 * `gaps.ts` compares what is documented with the classes of the code.
 */
const withDocumentedEvents = ({ events, ...declaration }: Declaration): Declaration => ({
  ...declaration,
  ...(events && { events: events.filter(({ name }) => name?.startsWith('alexis-')) }),
});
