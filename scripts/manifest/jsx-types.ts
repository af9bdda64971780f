import type { ElementDeclaration } from './manifest.ts';

/**
 * Types of the elements for JSX, as React 19 uses them: attributes and properties by their names, events by `on` and
 * theirs.
 */
export function jsxTypes(elements: readonly ElementDeclaration[]): string {
  const classes = elements.map(({ name }) => name);
  const events = [...new Set(elements.flatMap(({ events = [] }) => events.map(({ type }) => type?.text ?? 'Event')))];
  const imported = [...classes, ...events.filter((name) => name.startsWith('Alexis'))].sort();
  return `${GENERATED}
import type { ${imported.join(', ')} } from './index.js';

/** What every element of a page may have, whatever the framework calls it. */
interface Common {
  id?: string;
  class?: string;
  className?: string;
  slot?: string;
  style?: unknown;
  hidden?: boolean;
  key?: unknown;
  ref?: unknown;
  children?: unknown;
}

export interface AlexisElements {
${elements.map(elementType).join('\n')}
}

declare global {
  namespace JSX {
    interface IntrinsicElements extends AlexisElements {}
  }
}
`;
}

/**
 * The same for React, whose types keep JSX in a namespace of their own. A file apart: where React is not installed, it
 * would be an error.
 */
export const reactTypes = (): string => `${GENERATED}
import type { AlexisElements } from './jsx.js';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends AlexisElements {}
  }
}
`;

const GENERATED = '// Generated from custom-elements.json by scripts/manifest; not to be edited.';

function elementType({ tagName, name, attributes = [], events = [] }: ElementDeclaration): string {
  const lines = attributes.flatMap(({ name: attribute, fieldName, description, type }) => {
    const doc = `    /** ${description ?? ''} */`;
    const names = fieldName === undefined || fieldName === attribute ? [attribute] : [attribute, fieldName];
    return names.map((one) => `${doc}\n    '${one}'?: ${type?.text ?? 'string'};`);
  });
  const heard = events.map(
    ({ name: event, description, type }) =>
      `    /** ${description ?? ''} */\n    'on${event}'?: (event: ${type?.text ?? 'Event'}) => void;`,
  );
  return `  /** {@link ${name}} */\n  '${tagName}': Common & {\n${[...lines, ...heard].join('\n')}\n  };`;
}
