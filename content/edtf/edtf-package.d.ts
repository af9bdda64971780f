/** The npm package `edtf` ships no types: what the tests use of it, as an oracle. */
declare module 'edtf' {
  interface Dated {
    /** First and last millisecond, in UTC. */
    readonly min: number;
    readonly max: number;
    readonly uncertain: { readonly value: number };
    readonly approximate: { readonly value: number };
  }
  /** Throws an Error for a text it cannot read. */
  export default function edtf(text: string): Dated;
}
