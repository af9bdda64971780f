/** What `package.json` of this project says, as far as the package's own takes it over. */
export interface ProjectJson {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly keywords: readonly string[];
  readonly author: string;
  readonly license: string;
  readonly type: string;
  readonly sideEffects: readonly string[];
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly customElements: string;
  readonly 'web-types': string;
  readonly dependencies: Readonly<Record<string, string>>;
}

/** Built files, as paths of this project begin. */
const FOLDER = './dist/npm/';

/** Of those who build with the package or draw it on a server; this project itself needs a newer one. */
const ENGINES = { node: '>=20.19' };

/**
 * `package.json` of the npm package: that of this project without what only its developers need. Paths start at the
 * package's folder, and only packages are asked for that the built files import.
 * @param imported names of packages
 * @throws RangeError for one that is not among the dependencies
 */
export function packageJson(project: ProjectJson, imported: Iterable<string>): object {
  const { name, version, description, keywords, author, license, type, sideEffects, exports } = project;
  const dependencies = [...new Set(imported)].toSorted().map((one) => {
    const range = project.dependencies[one];
    if (range === undefined) throw new RangeError(`The package imports ${one}, which is no dependency of the project.`);
    return [one, range] as const;
  });
  return {
    name,
    version,
    description,
    keywords,
    author,
    license,
    type,
    engines: ENGINES,
    sideEffects: sideEffects.filter(isBuilt).map(fromPackage),
    exports: Object.fromEntries(Object.entries(exports).map(([path, target]) => [path, targetOf(target)])),
    customElements: fromPackage(project.customElements),
    'web-types': fromPackage(project['web-types']),
    dependencies: Object.fromEntries(dependencies),
  };
}

const isBuilt = (path: string): boolean => path.startsWith(FOLDER);

const fromPackage = (path: string): string => path.replace(FOLDER, './');

const targetOf = (target: ProjectJson['exports'][string]): ProjectJson['exports'][string] =>
  typeof target === 'string'
    ? fromPackage(target)
    : Object.fromEntries(Object.entries(target).map(([condition, path]) => [condition, fromPackage(path)]));
