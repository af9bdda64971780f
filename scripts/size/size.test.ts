import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { filesOf, readBuiltKit, type Manifest } from './manifest.ts';
import { measure } from './measure.ts';

const MANIFEST: Manifest = {
  'src/embed/loader.ts': { file: 'alexis.js' },
  'src/widgets/list.ts': { file: 'c/list.js', imports: ['_lit.js', '_shared.js'], css: ['c/list.css'] },
  'src/widgets/map.ts': { file: 'c/map.js', imports: ['_lit.js', 'src/widgets/list.ts'] },
  '_lit.js': { file: 'c/lit.js' },
  '_shared.js': { file: 'c/shared.js', imports: ['_lit.js'] },
};

describe('files that an entry needs', () => {
  it('are its own, its style sheets and all that it imports, once each', () => {
    const expected = ['c/list.js', 'c/list.css', 'c/lit.js', 'c/shared.js'];
    assert.deepEqual([...filesOf(MANIFEST, ['widgets/list'])].toSorted(), expected.toSorted());
  });

  it('include entries that import each other', () => {
    const circle: Manifest = { a: { file: 'a.js', imports: ['b'] }, b: { file: 'b.js', imports: ['a'] } };
    assert.deepEqual([...filesOf(circle, ['a'])], ['a.js', 'b.js']);
  });

  it('cannot be found for an entry that is missing or ambiguous', () => {
    assert.throws(() => filesOf(MANIFEST, ['widgets/quiz']), /No entry "widgets\/quiz"/);
    assert.throws(() => filesOf({ 'a/x.ts': { file: '1' }, 'b/x.ts': { file: '2' } }, ['x']), /More than one/);
  });
});

describe('measuring', () => {
  let root = '';
  const built = () => join(root, 'dist/kit/1.0.0');

  before(async () => {
    root = await mkdtemp(join(tmpdir(), 'alexis-size-'));
    await mkdir(join(built(), 'c'), { recursive: true });
    await writeFile(join(built(), 'manifest.json'), JSON.stringify(MANIFEST));
    for (const { file, css = [] } of Object.values(MANIFEST)) {
      for (const path of [file, ...css]) await writeFile(join(built(), path), 'abc'.repeat(1000));
    }
  });
  after(() => rm(root, { recursive: true }));

  it('sums compressed files, without what is on the page already', async () => {
    const kit = await readBuiltKit(root);
    const { bytes, files } = await measure(kit, { name: '', entries: ['map'], beyond: ['list'], limit: 1 });
    assert.deepEqual(
      files.map(([file]) => file),
      ['c/map.js'],
    );
    assert.ok(bytes > 0 && bytes < 100, `${bytes} bytes are not brotli of 3,000 repeated ones`);
  });

  it('refuses to choose between two versions', async () => {
    await mkdir(join(root, 'dist/kit/2.0.0'));
    await writeFile(join(root, 'dist/kit/2.0.0/manifest.json'), '{}');
    await assert.rejects(readBuiltKit(root), /More than one built version/);
  });

  it('says what to do without a build', async () => {
    await assert.rejects(readBuiltKit(join(root, 'nowhere')), /npm run build/);
  });
});
