import type { Declaration, Described, ElementDeclaration } from './manifest.ts';

/** What an element's code really has, found in its sources and in all they import. */
export interface Used {
  readonly parts: ReadonlySet<string>;
  readonly slots: ReadonlySet<string>;
  readonly tokens: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
}

const texts = (sources: Iterable<string>, pattern: RegExp): Set<string> =>
  new Set(
    [...sources].flatMap((source) => [...source.matchAll(pattern)].flatMap(([, text = '']) => text.split(/\s+/))),
  );

/** Reads what templates, styles and dispatches hold. Parts whose name is computed cannot be seen. */
export function usedIn(sources: readonly string[]): Used {
  const types = new Map(
    sources.flatMap((source) =>
      [...source.matchAll(/class (Alexis\w+Event)[^]*?static readonly type = '([\w-]+)'/g)].map(
        ([, name = '', type = '']): [string, string] => [name, type],
      ),
    ),
  );
  const classes = [...texts(sources, /new (Alexis\w+Event)\(/g)];
  const slots = sources.flatMap((source) =>
    [...source.matchAll(/<slot(?: name="([\w-]+)")?/g)].map(([, name = '']) => name),
  );
  return {
    parts: texts(sources, /\bpart="([\w -]+)"/g),
    slots: new Set(slots),
    tokens: texts(sources, /var\((--alexis-[\w-]+)/g),
    events: new Set([
      ...classes.map((name) => types.get(name) ?? name),
      ...texts(sources, /new CustomEvent(?:<[^(]*>)?\('(alexis-[\w-]+)'/g),
    ]),
  };
}

/** What the documentation of an element lacks, or tells of what is not there; a line each. */
export function gapsOf(element: ElementDeclaration, used: Used): string[] {
  const { tagName, attributes = [], events, slots, cssParts, cssProperties } = element;
  return [
    ...(element.summary ? [] : [`<${tagName}> has no @summary`]),
    ...attributes
      .filter(({ fieldName }) => fieldName === undefined)
      .map(({ name }) => `<${tagName}> documents the attribute "${name}", which its code does not know`),
    ...undescribed(element),
    ...compare(tagName, 'event', events, used.events, 'both'),
    ...compare(tagName, 'part', cssParts, used.parts, 'both'),
    ...compare(tagName, 'token', cssProperties, used.tokens, 'both'),
    // An element that draws into the page itself documents the place of its content without a <slot>.
    ...compare(tagName, 'slot', slots, used.slots, 'missing'),
  ];
}

const KINDS = [
  ['attribute', 'attributes'],
  ['event', 'events'],
  ['slot', 'slots'],
  ['part', 'cssParts'],
  ['token', 'cssProperties'],
] as const satisfies readonly (readonly [string, keyof Declaration])[];

const undescribed = (element: ElementDeclaration): string[] =>
  KINDS.flatMap(([kind, key]) =>
    (element[key] ?? [])
      .filter(({ description }) => !description)
      .map(({ name }) => `<${element.tagName}> does not describe the ${kind} "${name}"`),
  );

function compare(
  tagName: string,
  kind: string,
  documented: readonly Described[] = [],
  used: ReadonlySet<string>,
  direction: 'both' | 'missing',
): string[] {
  const names = documented.map(({ name }) => name);
  const missing = [...used].filter((name) => !names.includes(name));
  const invented = direction === 'both' ? names.filter((name) => !used.has(name)) : [];
  return [
    ...missing.map((name) => `<${tagName}> does not document the ${kind} "${name}"`),
    ...invented.map((name) => `<${tagName}> documents the ${kind} "${name}", which its code does not have`),
  ];
}
