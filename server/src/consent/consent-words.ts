/** The words around a form's box, with the same names in every form. */
export interface ConsentWords {
  readonly labels: { readonly consent: string | ((recipients: string) => string) };
  readonly privacy: {
    readonly short: string;
    readonly who: (contact: string) => string;
    readonly why: string;
    readonly mandatory: string;
    /** Of a contact request: named by those it goes to. */
    readonly recipients: string | ((recipients: string) => string);
    readonly kept: string;
    readonly rights: (contact: string) => string;
    readonly complaint: string;
  };
}
