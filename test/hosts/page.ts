import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Surrounding, SURROUNDINGS } from './drivers/driver.ts';
import { TAGS } from './widgets.ts';

const FOLDER = fileURLToPath(new URL('pages', import.meta.url));

/** One hazard: `pages/{name}.html`, which begins with a comment of `key: value` lines; `{{tags}}` in a value are all tags as list items. */
export interface HostPage {
  readonly name: string;
  /** `proves`: what holds on this page although of the hazard. */
  readonly proves: string;
  /** `header`: HTTP headers that the page is sent with. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** `charset` of the bytes that are sent. */
  readonly charset: 'utf-8' | 'latin1';
  /**
   * `expect`: `works` (each widget mounts and reacts), `fallback` (the link stays, in sight), `failure` (the widget says
   * so, the link is in sight) or `holds` (only `until` and the host's peace count).
   */
  readonly expect: 'works' | 'fallback' | 'failure' | 'holds';
  /** `until`: an expression that must become true before the widgets are looked at. */
  readonly until: readonly string[];
  /** `finally`: an expression that must become true after the visitor's act. */
  readonly finally: readonly string[];
  /** `in-frame`: the widgets are inside the page's iframe. */
  readonly inFrame: boolean;
  /** `allow-log`: pattern of lines that the page's log may hold, because the hazard itself writes them. */
  readonly allowLog: RegExp | undefined;
  /** `changes`: parts of the host's state that the hazard itself changes. */
  readonly changes: readonly string[];
  /** `surrounding`: what the visitor or the device has set; such a page has a browser of its own. */
  readonly surrounding: Surrounding | undefined;
  /** `skip`: engines that lack what the hazard needs, with the reason. */
  readonly skip: readonly string[];
  readonly html: string;
}

/** Reads every page, or those whose name contains `filter`. */
export const readPages = (filter = ''): HostPage[] =>
  globSync('*.html', { cwd: FOLDER })
    .toSorted()
    .filter((file) => file.includes(filter))
    .map(readPage);

function readPage(file: string): HostPage {
  const text = readFileSync(join(FOLDER, file), 'utf8');
  const [comment = '', notes = ''] = /^<!--\n([\s\S]*?)-->\n/.exec(text) ?? [];
  const all = (key: string): string[] =>
    [...notes.matchAll(new RegExp(`^${key}: (.*)$`, 'gm'))].map(([, value = '']) =>
      value.trim().replaceAll('{{tags}}', TAGS),
    );
  const one = (key: string): string | undefined => all(key)[0];
  const proves = one('proves');
  if (proves === undefined) throw new Error(`${file} does not say what it proves`);
  const allowed = one('allow-log');
  return {
    name: basename(file, '.html'),
    proves,
    headers: all('header').map((line) => {
      const [name = '', ...rest] = line.split(': ');
      return [name, rest.join(': ')] as const;
    }),
    charset: one('charset') === 'latin1' ? 'latin1' : 'utf-8',
    expect: (one('expect') ?? 'works') as HostPage['expect'],
    until: all('until'),
    finally: all('finally'),
    inFrame: one('in-frame') === 'yes',
    allowLog: allowed === undefined ? undefined : new RegExp(allowed),
    changes: (one('changes') ?? '').split(/[ ,]+/).filter(Boolean),
    surrounding: surroundingOf(file, one('surrounding')),
    skip: all('skip'),
    html: text.slice(comment.length),
  };
}

function surroundingOf(file: string, name: string | undefined): Surrounding | undefined {
  const known = SURROUNDINGS.find((surrounding) => surrounding === name);
  if (known !== name) throw new Error(`${file}: there is no surrounding ${name}`);
  return known;
}
