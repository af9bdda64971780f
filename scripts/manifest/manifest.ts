/** What this project reads and writes of a custom elements manifest (https://github.com/webcomponents/custom-elements-manifest). */
export interface Manifest {
  readonly schemaVersion: string;
  readonly readme: string;
  readonly modules: readonly ManifestModule[];
}

export interface ManifestModule {
  readonly kind: 'javascript-module';
  /** From the project's folder, `src/widgets/pole-locator/pole-locator.ts`; in the package's manifest, from the package's. */
  readonly path: string;
  readonly declarations?: readonly Declaration[];
  readonly exports?: readonly Export[];
}

/** Where a name is declared: in a module of this package, in another package, or in the browser (`global:`). */
export interface Reference {
  readonly name: string;
  readonly package?: string;
  readonly module?: string;
}

/** What a module exports (`js`), or the tag that importing it registers. */
export interface Export {
  readonly kind: 'js' | 'custom-element-definition';
  readonly name: string;
  readonly declaration: Reference;
}

export interface Type {
  readonly text: string;
  /** Which part of the text names what. */
  readonly references?: readonly (Reference & { readonly start: number; readonly end: number })[];
}

export interface Described {
  readonly name: string;
  readonly description?: string;
  /** The class that documents it, where it is not the element's own. */
  readonly inheritedFrom?: Reference;
}

export interface Attribute extends Described {
  readonly type?: Type;
  readonly default?: string;
  /** Property of the same meaning; absent when the code knows no such attribute. */
  readonly fieldName?: string;
}

export interface Member extends Described {
  readonly kind: 'field' | 'method';
  readonly privacy?: 'public' | 'protected' | 'private';
  readonly type?: Type;
  readonly attribute?: string;
  readonly static?: boolean;
  readonly readonly?: boolean;
}

export interface ElementEvent extends Described {
  /** The event's class: `AlexisPoleSelectEvent`. */
  readonly type?: Type;
}

export interface CssProperty extends Described {
  readonly default?: string;
}

export interface Declaration {
  readonly kind: string;
  readonly name: string;
  readonly summary?: string;
  readonly description?: string;
  readonly superclass?: Reference;
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
