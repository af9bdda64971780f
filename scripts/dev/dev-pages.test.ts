import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isKitSource } from '../vite/reload-elements.ts';
import { effectOf, isForServer } from './dev-pages.ts';

describe('a change while developing', () => {
  it('restarts the server where it runs or reads the file', () => {
    for (const file of [
      'server/src/main.ts',
      'content/poles/dieuze.json',
      'api/places/rank.ts',
      'src/contract/poles.ts',
      'src/i18n/format.ts',
      'src/widgets/registry.ts',
    ])
      assert.equal(effectOf(file), 'restart', file);
  });

  it('reloads the page where the server only sends the file', () => {
    assert.equal(effectOf('demo/carep/style.css'), 'reload');
  });

  it('does neither for tests, nor for what Vite itself serves', () => {
    for (const file of ['server/src/main.test.ts', 'src/widgets/a.ts', 'docs/a.md', 'var/alexis.db'])
      assert.equal(effectOf(file), undefined, file);
  });

  it('reloads the page for sources of the kit, and leaves stories to Storybook', () => {
    assert.equal(isKitSource('/p/src/ui/base-styles.ts'), true);
    assert.equal(isKitSource('/p/src/widgets/a/a.stories.ts'), false);
    assert.equal(isKitSource('/p/stories/support/requests.ts'), false);
  });
});

describe('an address of the dev server', () => {
  it('is the API server’s, unless it names a module', () => {
    for (const path of ['/', '/demo/carep/', '/api/v1/poles', '/embed/pole-locator?partner=carep', '/tiles/1/2/3'])
      assert.equal(isForServer(path), true, path);
    for (const path of ['/@vite/client', '/src/embed/loader.ts', '/node_modules/.vite/deps/lit.js?v=1'])
      assert.equal(isForServer(path), false, path);
  });
});
