import { frenchTypography } from '../../src/i18n/typography.ts';
import { FRENCH, type FrenchTexts } from './french-texts.ts';
import type { Declaration, Described, ElementDeclaration, Manifest } from './manifest.ts';

/** Kinds of what an element documents, as the manifest and the French table name them. */
const KINDS = ['attributes', 'events', 'slots', 'cssParts', 'cssProperties'] as const;
type Kind = (typeof KINDS)[number];

/** Key of the text of `name` in an element: its own where there is one, else the one for all. */
const keyOf = (texts: Readonly<Record<string, string>>, tagName: string, name: string): string =>
  `${tagName} ${name}` in texts ? `${tagName} ${name}` : name;

/** What the French table lacks for these elements, and what it tells of that is not there; a line each. */
export function frenchGaps(elements: readonly ElementDeclaration[], texts: FrenchTexts = FRENCH): string[] {
  const tags = elements.map(({ tagName }) => tagName);
  return [
    ...compare('element', tags, texts.elements),
    ...KINDS.flatMap((kind) => {
      const keys = elements.flatMap(({ tagName, [kind]: items = [] }) =>
        items.map(({ name }) => keyOf(texts[kind], tagName, name)),
      );
      return compare(kind, keys, texts[kind]);
    }),
  ];
}

const compare = (kind: string, keys: readonly string[], texts: Readonly<Record<string, string>>): string[] => [
  ...[...new Set(keys)].filter((key) => !texts[key]).map((key) => `no French text for "${key}" (${kind})`),
  ...Object.keys(texts)
    .filter((key) => !keys.includes(key))
    .map((key) => `a French text for "${key}" (${kind}), which no element has`),
];

/** The manifest with its descriptions in French, typeset. @throws where the table has a gap */
export function inFrench(manifest: Manifest, texts: FrenchTexts = FRENCH): Manifest {
  return {
    ...manifest,
    modules: manifest.modules.map((module) => ({
      ...module,
      declarations: (module.declarations ?? []).map((declaration) => translated(declaration, texts)),
    })),
  };
}

function translated(declaration: Declaration, texts: FrenchTexts): Declaration {
  const { tagName } = declaration;
  if (tagName === undefined) return declaration;
  const text = textOf(texts.elements, tagName);
  const translate = <T extends Described>(kind: Kind, items: readonly T[] | undefined): T[] =>
    (items ?? []).map((item) => ({
      ...item,
      description: textOf(texts[kind], keyOf(texts[kind], tagName, item.name)),
    }));
  return {
    ...declaration,
    summary: text,
    description: text,
    attributes: translate('attributes', declaration.attributes),
    events: translate('events', declaration.events),
    slots: translate('slots', declaration.slots),
    cssParts: translate('cssParts', declaration.cssParts),
    cssProperties: translate('cssProperties', declaration.cssProperties),
  };
}

function textOf(texts: Readonly<Record<string, string>>, key: string): string {
  const text = texts[key];
  if (text === undefined) throw new RangeError(`no French text for "${key}"`);
  return frenchTypography(text);
}
