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
    'alexis-list': ['list-AbCd1234.js', 'core-AbCd1234.js'],
    'alexis-other': ['other-AbCd1234.js', 'core-AbCd1234.js'],
  },
  imports: { 'map-AbCd1234.js': ['core-AbCd1234.js', 'geo-AbCd1234.js'], 'geo-AbCd1234.js': [] },
  files: {
    'alexis.js': file(1500),
    'list-AbCd1234.js': file(4000),
    'other-AbCd1234.js': file(3000),
    'core-AbCd1234.js': file(18_000),
    'map-AbCd1234.js': file(9000),
    'geo-AbCd1234.js': file(2000),
  },
};

describe('files of a part', () => {
  it('are those of all its elements, once each', () => {
    const files = [...filesOf(MANIFEST, ['loader', 'alexis-list', 'alexis-other'])];
    assert.deepEqual(files.toSorted(), ['alexis.js', 'core-AbCd1234.js', 'list-AbCd1234.js', 'other-AbCd1234.js']);
  });

  it('cannot be found for a part that the build does not have', () => {
    assert.throws(() => filesOf(MANIFEST, ['alexis-quiz']), /No part "alexis-quiz"/);
  });
});

describe('measuring', () => {
  it('sums what was compressed, without what is on the page already', () => {
    const { bytes, files } = measure(MANIFEST, { name: '', parts: ['map'], beyond: ['alexis-list'], limit: 1 });
    assert.equal(bytes, 11_000);
    assert.deepEqual(files[0], ['map-AbCd1234.js', 9000]);
  });
});

describe('the built kit', () => {
  let root = '';

  before(async () => {
    root = await mkdtemp(join(tmpdir(), 'alexis-size-'));
    await mkdir(join(root, 'dist/kit/1.0.0'), { recursive: true });
    await writeFile(join(root, 'dist/kit/1.0.0/manifest.json'), JSON.stringify(MANIFEST));
  });
  after(() => rm(root, { recursive: true }));

  it('is read where it is built, and refused where two versions stand', async () => {
    assert.deepEqual(await readBuiltKit(root), MANIFEST);
    await mkdir(join(root, 'dist/kit/2.0.0'));
    await writeFile(join(root, 'dist/kit/2.0.0/manifest.json'), '{}');
    await assert.rejects(readBuiltKit(root), /More than one/);
    await assert.rejects(readBuiltKit(join(root, 'nowhere')), /npm run build/);
  });
});
