import { existsSync, globSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ask, run } from './process.ts';

export const ENGINES = ['chromium', 'firefox', 'webkit'] as const;
export type Engine = (typeof ENGINES)[number];

/** A program of the system that tests need: the newest match of `places`, else the first of `names` on the PATH. */
interface Program {
  readonly names: readonly string[];
  /** Absolute glob patterns of where Debian keeps it outside the PATH, with a folder for each version. */
  readonly places: readonly string[];
  /** Debian packages to install when it is missing. */
  readonly packages: readonly string[];
}

const PROGRAMS = {
  // Without a font Chromium draws empty boxes; the browser's package only recommends one.
  chromium: {
    names: ['chromium', 'chromium-browser', 'google-chrome'],
    places: [],
    packages: ['chromium', 'fonts-liberation'],
  },
  firefox: { names: ['firefox-esr', 'firefox'], places: [], packages: ['firefox-esr'] },
  webkitDriver: { names: ['WebKitWebDriver'], places: [], packages: ['webkit2gtk-driver'] },
  miniBrowser: {
    names: ['MiniBrowser'],
    places: [
      '/usr/lib/*/webkit2gtk-4.*/MiniBrowser',
      '/usr/lib*/webkit2gtk-4.*/MiniBrowser',
      '/usr/libexec/webkit2gtk-4.*/MiniBrowser',
    ],
    packages: ['webkit2gtk-driver'],
  },
  xvfb: { names: ['Xvfb'], places: [], packages: ['xvfb'] },
  initdb: { names: ['initdb'], places: ['/usr/lib/postgresql/*/bin/initdb'], packages: ['postgresql'] },
  nginx: { names: ['nginx'], places: ['/usr/sbin/nginx'], packages: ['nginx-light'] },
  pgCtl: { names: ['pg_ctl'], places: ['/usr/lib/postgresql/*/bin/pg_ctl'], packages: ['postgresql'] },
} as const satisfies Record<string, Program>;

export type ProgramName = keyof typeof PROGRAMS;

/** What a part of the test run needs of the system. */
export const NEEDS = {
  chromium: ['chromium'],
  firefox: ['firefox'],
  webkit: ['webkitDriver', 'miniBrowser', 'xvfb'],
  postgres: ['initdb', 'pgCtl'],
} as const satisfies Record<Engine | 'postgres', readonly ProgramName[]>;

export type Need = keyof typeof NEEDS;

/** Absolute path of a program, or `undefined` where it is not installed. */
export const findProgram = (name: ProgramName): string | undefined => {
  const { names, places }: Program = PROGRAMS[name];
  const byVersion = new Intl.Collator('en', { numeric: true }).compare;
  const newest = places
    .flatMap((place) => globSync(place))
    .toSorted(byVersion)
    .at(-1);
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return (
    newest ?? names.flatMap((file) => folders.map((folder) => join(folder, file))).find((path) => existsSync(path))
  );
};

/** Like {@link findProgram}, for callers after {@link providePrerequisites}. @throws Error saying what to install */
export const requireProgram = (name: ProgramName): string => {
  const path = findProgram(name);
  if (path === undefined)
    throw new Error(`${PROGRAMS[name].names[0]} is missing: apt-get install ${PROGRAMS[name].packages.join(' ')}`);
  return path;
};

const missingPackages = (need: Need): readonly string[] =>
  NEEDS[need]
    .filter((name) => findProgram(name) === undefined)
    .flatMap((name): readonly string[] => PROGRAMS[name].packages);

const aptGet = (): readonly string[] | undefined => {
  if (ask('apt-get', '--version') === undefined) return undefined;
  if (process.getuid?.() === 0) return ['apt-get'];
  return ask('sudo', '-n', 'true') === undefined ? undefined : ['sudo', '-n', 'apt-get'];
};

const install = async (packages: readonly string[], say: (line: string) => void): Promise<void> => {
  const apt = aptGet();
  if (apt === undefined) return;
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  for (const name of packages) say(`  installing ${name} (missing here, wanted by the tests)`);
  // A list of packages that is too old names versions that are no longer there.
  const updated = await run([...apt, 'update'], quiet);
  const installed = await run([...apt, 'install', '--yes', '--no-install-recommends', ...packages], quiet);
  if (installed.exitCode !== 0) say(`${updated.output}\n${installed.output}`);
};

/**
 * Makes sure of what the chosen tests need, installing Debian packages where we may (root or password-free sudo).
 * @returns what is still missing, each with the packages that would bring it
 */
export const providePrerequisites = async (
  needs: readonly Need[],
  say: (line: string) => void,
): Promise<ReadonlyMap<Need, readonly string[]>> => {
  const lacking = () =>
    new Map(
      needs
        .map((need) => [need, [...new Set(missingPackages(need))]] as const)
        .filter(([, packages]) => packages.length > 0),
    );
  const packages = [...new Set([...lacking().values()].flat())];
  if (packages.length > 0) await install(packages, say);
  return lacking();
};
