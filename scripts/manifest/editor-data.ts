import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';
import type { Manifest } from './manifest.ts';

interface Named {
  readonly name: string;
}

/** A list of the generated data in which every element repeats what it shares with the others. */
const unique = <T extends Named>(items: readonly T[]): T[] => [
  ...new Map(items.map((item) => [item.name, item])).values(),
];

/** The generators take a manifest that they may change, by the types of an older schema. */
const copy = (manifest: Manifest) =>
  structuredClone(manifest) as unknown as Parameters<typeof getVsCodeHtmlCustomData>[0];

/** HTML custom data for VS Code: tags, attributes and their values. */
export const htmlData = (manifest: Manifest): HtmlData =>
  JSON.parse(getVsCodeHtmlCustomData(copy(manifest), {})) as HtmlData;

export interface HtmlData {
  readonly tags: readonly (Named & {
    readonly attributes: readonly (Named & { readonly values: readonly Named[] })[];
  })[];
}

/** CSS custom data for VS Code: custom properties and parts. */
export function cssData(manifest: Manifest): CssData {
  const data = JSON.parse(getVsCodeCssCustomData(copy(manifest), {})) as CssData;
  return { ...data, properties: unique(data.properties), pseudoElements: unique(data.pseudoElements) };
}

export interface CssData {
  readonly properties: readonly Named[];
  readonly pseudoElements: readonly Named[];
}

/** Web types for JetBrains' editors. */
export const webTypes = (manifest: Manifest): WebTypes => JSON.parse(getWebTypesData(copy(manifest), {})) as WebTypes;

export interface WebTypes extends Named {
  readonly version: string;
  readonly contributions: { readonly html: { readonly elements: readonly Named[] } };
}
