import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { filesOf, readBuiltKit, type Manifest } from './manifest.ts';
import { measure } from './measure.ts';

const file = (brotli: number) => ({ bytes: brotli * 3, brotli, integrity: 'sha384-x' });

const MANIFEST: Manifest = {
  elements: {
    'alexis-list': ['list-AbCd123.js', 'core-AbCd123.js'],
    'alexis-other': ['other-AbCd123.js', 'core-AbCd123.js'],
  },
  imports: { 'map-AbCd123.js': ['core-AbCd123.js', 'geo-AbCd123.js'], 'geo-AbCd123.js': [] },
  files: {
    'alexis.js': file(1500),
    'list-AbCd123.js': file(4000),
    'other-AbCd123.js': file(3000),
    'core-AbCd123.js': file(18_000),
    'map-AbCd123.js': file(9000),
    'geo-AbCd123.js': file(2000),
  },
};

describe('files of a part', () => {
  it('are those of all its elements, once each', () => {
    const files = [...filesOf(MANIFEST, ['loader', 'alexis-list', 'alexis-other'])];
    assert.deepEqual(files.toSorted(), ['alexis.js', 'core-AbCd123.js', 'list-AbCd123.js', 'other-AbCd123.js']);
  });

  it('cannot be found for a part that the build does not have', () => {
    assert.throws(() => filesOf(MANIFEST, ['alexis-quiz']), /No part "alexis-quiz"/);
  });
});

describe('measuring', () => {
  it('sums what was compressed, without what is on the page already', () => {
    const { bytes, files } = measure(MANIFEST, { name: '', parts: ['map'], beyond: ['alexis-list'], limit: 1 });
    assert.equal(bytes, 11_000);
    assert.deepEqual(files[0], ['map-AbCd123.js', 9000]);
  });
});

describe('the built kit', () => {
  let root = '';

  before(async () => {
    root = await mkdtemp(join(tmpdir(), 'alexis-size-'));
    await mkdir(join(root, 'dist/kit'), { recursive: true });
    await writeFile(join(root, 'dist/kit/manifest.json'), JSON.stringify(MANIFEST));
  });
  after(() => rm(root, { recursive: true }));

  it('is read where it is built', async () => {
    assert.deepEqual(await readBuiltKit(root), MANIFEST);
    await assert.rejects(readBuiltKit(join(root, 'nowhere')), /npm run build/);
  });
});
