/** The analyzer ships types for its plugins, and none for what it exports. */
declare module '@custom-elements-manifest/analyzer' {
  export const ts: typeof import('typescript');
  export function create(options: {
    modules: readonly import('typescript').SourceFile[];
    plugins?: readonly unknown[];
    context?: { dev: boolean };
  }): import('./manifest.ts').Manifest;
}

declare module '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js' {
  export const litPlugin: () => readonly unknown[];
}
