/** What was chosen on the integrator's page. */
export interface Choice {
  readonly origin: string;
  readonly widget: string;
  readonly title: string;
  readonly partner: string;
  readonly accent: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly pinned: boolean;
}

interface Built {
  readonly version: string;
  readonly files: Readonly<Record<string, { readonly integrity: string }>>;
  readonly reserved: Readonly<Record<string, string>>;
}

export const SNIPPETS: Readonly<
  Record<string, { title: string; hint: string; code: (choice: Choice, manifest: Built) => string }>
>;
