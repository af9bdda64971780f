/** What the build tells the loader about the files of the kit (`scripts/vite/loader-info.ts`). */
export interface BuildInfo {
  readonly version: string;
  /** Where the version's files are, seen from the loader's own address: `./` or `./1.2.3/`. */
  readonly directory: string;
  /** Files that every element imports, below `directory`. */
  readonly shared: readonly string[];
  /** The other files of each element: its entry first, then what that imports. */
  readonly elements: Readonly<Record<string, readonly string[]>>;
}
