import type { Declaration, Described, ElementEvent, Export, Manifest, Reference } from './manifest.ts';
import { elementsOf } from './manifest.ts';

/** Version of the schema that the manifest follows, where the analyzer writes an older one. */
const SCHEMA_VERSION = '2.1.0';

/** The module of the package that exports every class. */
const INDEX = 'index.js';

const CUSTOM_EVENT: Reference = { name: 'CustomEvent', package: 'global:' };

/** The classes that ours extend, as those who install the package can find them. */
const PARENTS: Readonly<Record<string, Reference>> = {
  AlexisElement: { name: 'LitElement', package: 'lit' },
  LitElement: { name: 'LitElement', package: 'lit' },
  ReactiveElement: { name: 'ReactiveElement', package: 'lit' },
  CustomEvent: CUSTOM_EVENT,
};

/**
 * The manifest as the package has it: its modules are the files of the package, and each name in it leads to one of them.
 * @throws RangeError for a class whose parent is none that the package's users can find
 */
export function packageManifest(manifest: Manifest): Manifest {
  const declarations = manifest.modules.flatMap(({ declarations = [] }) => declarations);
  const classes = declarations.map(({ name }) => name);
  const definitions = elementsOf(manifest).map(({ element: { tagName, name } }) => ({
    kind: 'javascript-module' as const,
    path: `define/${tagName.slice('alexis-'.length)}.js`,
    declarations: [],
    exports: [exported('js', name, name), exported('custom-element-definition', tagName, name)],
  }));
  return {
    ...manifest,
    schemaVersion: SCHEMA_VERSION,
    modules: [
      {
        kind: 'javascript-module',
        path: INDEX,
        declarations: declarations.map((declaration) => resolved(declaration, classes)),
        exports: classes.map((name) => exported('js', name, name)),
      },
      ...definitions,
    ],
  };
}

const exported = (kind: Export['kind'], name: string, declared: string): Export => ({
  kind,
  name,
  declaration: { name: declared, module: INDEX },
});

function resolved(declaration: Declaration, classes: readonly string[]): Declaration {
  const { attributes, members, events, slots, cssParts, cssProperties, superclass } = declaration;
  return {
    ...declaration,
    ...(superclass && { superclass: parentOf(superclass) }),
    ...(attributes && { attributes: attributes.map(withoutOrigin) }),
    ...(members && { members: members.map(withoutOrigin) }),
    ...(events && { events: events.map((event) => withReference(withoutOrigin(event), classes)) }),
    ...(slots && { slots: slots.map(withoutOrigin) }),
    ...(cssParts && { cssParts: cssParts.map(withoutOrigin) }),
    ...(cssProperties && { cssProperties: cssProperties.map(withoutOrigin) }),
  };
}

function parentOf({ name }: Reference): Reference {
  const parent = PARENTS[name];
  if (!parent) throw new RangeError(`Where do users of the package find the class ${name}?`);
  return parent;
}

/** Without the module of our sources that it is inherited from. */
function withoutOrigin<T extends Described>(item: T): T {
  const { inheritedFrom, ...rest } = item;
  return inheritedFrom?.package ? item : (rest as T);
}

function withReference(event: ElementEvent, classes: readonly string[]): ElementEvent {
  const text = event.type?.text ?? '';
  if (!classes.includes(text)) throw new RangeError(`The package does not export ${text}, the type of ${event.name}.`);
  return { ...event, type: { text, references: [{ name: text, module: INDEX, start: 0, end: text.length }] } };
}
