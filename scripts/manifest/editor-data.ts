import type { ElementDeclaration } from './manifest.ts';

/** HTML custom data for VS Code, version 1.1: tags, attributes and their values. */
export const htmlData = (elements: readonly ElementDeclaration[]) => ({
  version: 1.1,
  tags: elements.map(({ tagName, summary, description, attributes = [] }) => ({
    name: tagName,
    description: [summary, description].filter(Boolean).join('\n\n'),
    attributes: attributes.map(({ name, description, type }) => ({
      name,
      description,
      ...valuesOf(type?.text),
    })),
  })),
});

/** CSS custom data for VS Code, version 1.1: custom properties and parts. */
export const cssData = (elements: readonly ElementDeclaration[]) => ({
  version: 1.1,
  properties: unique(elements.flatMap(({ cssProperties = [] }) => cssProperties)),
  pseudoElements: unique(
    elements.flatMap(({ cssParts = [] }) =>
      cssParts.map(({ name, description }) => ({ name: `::part(${name})`, description })),
    ),
  ),
});

/** `'auto' | 'list'` is a choice; `v` names the set of values of a switch. */
function valuesOf(type = ''): object {
  if (type === 'boolean') return { valueSet: 'v' };
  const words = [...type.matchAll(/'([^']+)'/g)].map(([, name]) => ({ name }));
  return words.length > 0 ? { values: words } : {};
}

function unique<T extends { readonly name: string; readonly description?: string | undefined }>(
  items: readonly T[],
): Pick<T, 'name' | 'description'>[] {
  const byName = new Map(items.map(({ name, description }) => [name, { name, description }]));
  return [...byName.values()];
}
