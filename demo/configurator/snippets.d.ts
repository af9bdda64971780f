/** What was chosen on the integrator's page. */
export interface Choice {
  readonly origin: string;
  readonly widget: string;
  readonly title: string;
  readonly partner: string;
  readonly accent: string;
  /** Custom properties of the widget with their values. */
  readonly tokens?: Readonly<Record<string, string>>;
  readonly attributes: Readonly<Record<string, string>>;
  /** Which versions of the kit the page takes: every new one, those of this major version, this very one. */
  readonly release: 'latest' | 'major' | 'exact';
}

interface Built {
  readonly version: string;
  readonly files: Readonly<Record<string, { readonly integrity: string }>>;
  readonly reserved: Readonly<Record<string, string>>;
}

export const SNIPPETS: Readonly<
  Record<string, { title: string; hint: string; code: (choice: Choice, manifest: Built) => string }>
>;
