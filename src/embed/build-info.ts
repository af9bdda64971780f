/** What the build tells the loader about the kit (`scripts/vite/loader-info.ts`). */
export interface BuildInfo {
  readonly version: string;
  /** Where the version's files are, seen from the loader's own address: `./` or `./1.2.3/`. */
  readonly directory: string;
  /** Files that every element imports, below `directory`. */
  readonly shared: readonly string[];
  /** The other files of each element: its entry first, then what that imports. */
  readonly elements: Readonly<Record<string, readonly string[]>>;
  /**
   * Element → what it reads first, below the API's address (`$`: the partner, where there is one), and the height to reserve
   * for it, as CSS. Two in one: a second list of tags costs every page.
   */
  readonly widgets: Readonly<Record<string, readonly [firstRead: string, reservedHeight: string]>>;
  /** Selector of the elements whose attributes change what they read first. */
  readonly readsOther: string;
  /** Attributes that a link to a widget's page may carry, separated by spaces. */
  readonly linkAttributes: string;
}

/** What the loader knows of the widgets, from `widgets/registry.ts`. */
export type WidgetInfo = Pick<BuildInfo, 'widgets' | 'readsOther' | 'linkAttributes'>;
