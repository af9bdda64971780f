/** What this project reads of a custom elements manifest (schema 1.0.0, https://github.com/webcomponents/custom-elements-manifest). */
export interface Manifest {
  readonly schemaVersion: string;
  readonly readme: string;
  readonly modules: readonly ManifestModule[];
}

export interface ManifestModule {
  readonly kind: 'javascript-module';
  /** From the project's folder: `src/widgets/pole-locator/pole-locator.ts`. */
  readonly path: string;
  readonly declarations?: readonly Declaration[];
}

export interface Described {
  readonly name: string;
  readonly description?: string;
}

export interface Attribute extends Described {
  readonly type?: { readonly text: string };
  readonly default?: string;
  /** Property of the same meaning; absent when the code knows no such attribute. */
  readonly fieldName?: string;
}

export interface Member extends Described {
  readonly kind: 'field' | 'method';
  readonly privacy?: 'public' | 'protected' | 'private';
  readonly type?: { readonly text: string };
  readonly attribute?: string;
  readonly static?: boolean;
}

export interface ElementEvent extends Described {
  /** The event's class: `AlexisPoleSelectEvent`. */
  readonly type?: { readonly text: string };
}

export interface CssProperty extends Described {
  readonly default?: string;
}

export interface Declaration {
  readonly kind: string;
  readonly name: string;
  readonly summary?: string;
  readonly description?: string;
  readonly customElement?: boolean;
  readonly tagName?: string;
  readonly attributes?: readonly Attribute[];
  readonly members?: readonly Member[];
  readonly events?: readonly ElementEvent[];
  readonly slots?: readonly Described[];
  readonly cssParts?: readonly Described[];
  readonly cssProperties?: readonly CssProperty[];
}

/** A declaration that pages can use as a tag. */
export interface ElementDeclaration extends Declaration {
  readonly tagName: string;
}

/** Every element of a manifest, with the module that declares it. */
export const elementsOf = (manifest: Manifest): { readonly path: string; readonly element: ElementDeclaration }[] =>
  manifest.modules.flatMap(({ path, declarations = [] }) =>
    declarations.filter(isElement).map((element) => ({ path, element })),
  );

const isElement = (declaration: Declaration): declaration is ElementDeclaration =>
  declaration.customElement === true && declaration.tagName !== undefined;
