import { generateJsxTypes } from '@wc-toolkit/jsx-types';
import { elementsOf, type ElementDeclaration, type Manifest } from './manifest.ts';

/** Where the generated types end and the frameworks begin, all of them in one file: an error where one is not installed. */
const FRAMEWORKS = "declare module 'react'";

/**
 * Declarations that tell frameworks of the elements, by file name. `elements.d.ts` has properties and events; the others
 * put them where a framework looks for tags, each to be imported by the applications that use it.
 * @param manifest of the package
 */
export function frameworkTypes(manifest: Manifest): Readonly<Record<string, string>> {
  const elements = elementsOf(manifest).map(({ element }) => element);
  return Object.fromEntries(
    Object.entries({
      elements: elementTypes(manifest),
      jsx: jsx(),
      'jsx-react': react(elements),
      'jsx-solid': solid(),
      vue: vue(elements),
      svelte: svelte(elements),
    }).map(([name, text]) => [`${name}.d.ts`, `${GENERATED}\n${text}`]),
  );
}

const GENERATED = '// Generated from custom-elements.json by scripts/manifest; not to be edited.';

function elementTypes(manifest: Manifest): string {
  // The generator takes a manifest that may be changed.
  const types = generateJsxTypes(structuredClone(manifest) as Parameters<typeof generateJsxTypes>[0], {
    outdir: '.',
    // Gives the text back and writes no file.
    fileName: '',
    globalTypePath: './index.js',
    stronglyTypedEvents: true,
    useCemTypes: true,
  });
  const end = types?.indexOf(FRAMEWORKS) ?? -1;
  if (types === undefined || end < 0) throw new Error(`The JSX types have no ${FRAMEWORKS}.`);
  return types.slice(0, end);
}

const jsx = (): string => `import type { CustomElements } from './elements.js';

declare global {
  namespace JSX {
    interface IntrinsicElements extends CustomElements {}
  }
}
`;

const solid = (): string => `import type { CustomElementsSolidJs } from './elements.js';

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends CustomElementsSolidJs {}
  }
}
`;

const react = (elements: readonly ElementDeclaration[]): string => `
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { ${elements.map(propsOf).join(', ')}, CustomCssProperties } from './elements.js';
import type { ${elements.map(({ name }) => name).join(', ')} } from './index.js';

type Tag<Element, Props> = Omit<DetailedHTMLProps<HTMLAttributes<Element>, Element>, keyof Props> & Props;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${elements.map((one) => `      '${one.tagName}': Tag<${one.name}, ${propsOf(one)}>;`).join('\n')}
    }
  }
  interface CSSProperties extends CustomCssProperties {}
}
`;

const svelte = (elements: readonly ElementDeclaration[]): string => `
import type { HTMLAttributes } from 'svelte/elements';
import type { ${elements.map(propsOf).join(', ')} } from './elements.js';
import type { ${elements.map(({ name }) => name).join(', ')} } from './index.js';

type Tag<Element extends EventTarget, Props> = Omit<HTMLAttributes<Element>, keyof Props> & Props;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${elements.map((one) => `    '${one.tagName}': Tag<${one.name}, ${propsOf(one)}>;`).join('\n')}
  }
}
`;

/** As Vue's guide tells (https://vuejs.org/guide/extras/web-components#defining-types-for-vue). */
const vue = (elements: readonly ElementDeclaration[]): string => `
import type { EmitFn, HTMLAttributes } from 'vue';
import type { ${elements.map(propsOf).join(', ')} } from './elements.js';
import type { ${[...elements.map(({ name }) => name), ...eventClasses(elements)].join(', ')} } from './index.js';

type Tag<Element extends HTMLElement, Props, Events> = new () => Element & {
  /** For templates alone: an element has no such property. */
  $props: Omit<HTMLAttributes, keyof Props> & Omit<Props, \`on\${string}\`>;
  /** For templates alone: an element has no such method. */
  $emit: EmitFn<{ [Name in keyof Events]: (event: Events[Name]) => void }>;
};

declare module 'vue' {
  interface GlobalComponents {
${elements.map((one) => `    '${one.tagName}': Tag<${one.name}, ${propsOf(one)}, ${eventMap(one)}>;`).join('\n')}
  }
}
`;

const propsOf = ({ name }: ElementDeclaration): string => `${name}Props`;

const eventClasses = (elements: readonly ElementDeclaration[]): string[] => [
  ...new Set(elements.flatMap(({ events = [] }) => events.map(({ type }) => type?.text ?? 'Event'))),
];

const eventMap = ({ events = [] }: ElementDeclaration): string =>
  `{ ${events.map(({ name, type }) => `'${name}': ${type?.text ?? 'Event'}`).join('; ')} }`;
