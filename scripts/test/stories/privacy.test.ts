import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { contentFromFiles } from '../../../api-mock/content/from-files.ts';
import { apiHandlers } from '../../../api-mock/handlers/handlers.ts';
import { pathPattern } from '../../../api-mock/handlers/read.ts';
import { isKnownPath, requestsIn } from '../../../stories/docs/privacy-list.ts';
import { ROOT } from '../process.ts';

const page = readFileSync(join(ROOT, 'docs/privacy.md'), 'utf8');
const requests = requestsIn(page);

/** Files of the kit that the pattern is found in; their tests left out. */
const filesWith = (pattern: RegExp): string[] =>
  globSync('src/**/*.ts', { cwd: ROOT })
    .filter((path) => !/\.(test|fixture|stories)\.ts$/.test(path) && pattern.test(code(path)))
    .sort();

/** Without comments, which may speak of what the code does not do. */
const code = (path: string): string =>
  readFileSync(join(ROOT, path), 'utf8').replaceAll(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '');

describe('docs/privacy.md', () => {
  it('lists requests that the API answers', async () => {
    assert.ok(requests.length > 10);
    const answered = apiHandlers({ content: await contentFromFiles() }).map(({ info }) => info.header);
    for (const { method, path } of requests) assert.ok(answered.includes(`${method} ${pathPattern(path)}`), path);
  });

  it('tells a listed path from others', () => {
    assert.ok(isKnownPath(requests, '/workshops/reunion-2026-12-08'));
    assert.ok(!isKnownPath(requests, '/workshops/reunion-2026-12-08/people'));
    assert.ok(!isKnownPath(requests, '/visits'));
  });

  it('names every place where the kit leaves something on the device', () => {
    assert.deepEqual(filesWith(/\bcaches\b\s*[.[]/), ['src/client/shelf.ts']);
    assert.ok(page.includes('Cache Storage `alexis-kit`'));
    assert.deepEqual(filesWith(/\blocalStorage\b/), [
      'src/widgets/eligibility-quiz/kept-answers/kept-answers.ts',
      'src/widgets/eligibility-quiz/kept-answers/kept-key.ts',
    ]);
    assert.ok(page.includes('localStorage `alexis-quiz-{slug}`'));
    assert.deepEqual(filesWith(/\bhistory\s*[.[]|\blocation\.hash\s*=/), ['src/element/fragment.ts']);
    assert.ok(page.includes('`#alexis-…`'));
    assert.deepEqual(filesWith(/\b(sessionStorage|indexedDB|cookieStore)\b|document\s*\.\s*cookie/), []);
  });

  it('leaves the position where it is read, and its coordinates to the map', () => {
    assert.deepEqual(filesWith(/\bgeolocation\b/), ['src/element/position.ts']);
    for (const file of filesWith(/\bpointToDraw\b/))
      assert.match(file, /^src\/(domain\/geo\/origin|widgets\/pole-locator\/map(-panel)?\/.*)\.ts$/);
  });

  it('knows every way by which something leaves the page', () => {
    assert.deepEqual(filesWith(/\b(sendBeacon|XMLHttpRequest|WebSocket|EventSource|new Image)\b/), []);
  });
});
