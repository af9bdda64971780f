import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { create, ts } from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import type { SourceFile } from 'typescript';
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
  const details = new Map(modules.flatMap(eventDetails));
  return {
    ...manifest,
    modules: manifest.modules.map((one) => publicPart(one, details)).filter(({ declarations }) => declarations?.length),
  };
}

/** Each class of an event, and the type of its `detail`, which the analyzer does not read. */
function eventDetails(source: SourceFile): (readonly [name: string, type: string])[] {
  const found: (readonly [string, string])[] = [];
  source.forEachChild((node) => {
    if (!ts.isClassDeclaration(node)) return;
    const parent = node.heritageClauses?.[0]?.types[0];
    const detail = parent?.expression.getText() === 'CustomEvent' && parent.typeArguments?.[0];
    if (node.name && detail) found.push([node.name.text, detail.getText().replace(/\s+/g, ' ')]);
  });
  return found;
}

const publicPart = (
  { kind, path, declarations = [] }: ManifestModule,
  details: ReadonlyMap<string, string>,
): ManifestModule => ({
  kind,
  path,
  declarations: declarations
    .filter(isPublic)
    .map(withoutPrivateMembers)
    .map(withDocumentedEvents)
    .map((declaration) => withDetail(declaration, details.get(declaration.name))),
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

const withDetail = (declaration: Declaration, detail: string | undefined): Declaration =>
  detail === undefined
    ? declaration
    : {
        ...declaration,
        members: [
          ...(declaration.members ?? []),
          { kind: 'field', name: 'detail', type: { text: detail }, readonly: true, inheritedFrom: CUSTOM_EVENT },
        ],
      };

const CUSTOM_EVENT = { name: 'CustomEvent', package: 'global:' } as const;
