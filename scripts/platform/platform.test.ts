import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ROOT } from '../test/process.ts';
import isEnough from './require-node.cjs';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const project = JSON.parse(read('package.json')) as {
  readonly engines: { readonly node: string };
  readonly scripts: Readonly<Record<string, string>>;
};

describe('the Node that runs the project', () => {
  it('is checked number by number', () => {
    assert.equal(isEnough('22.18.0', '22.18'), true);
    assert.equal(isEnough('24.1.0', '22.18'), true);
    assert.equal(isEnough('22.9.0', '22.18'), false);
    assert.equal(isEnough('20.19.0', '22.18'), false);
  });

  // `start`, `dev` and the demo build first.
  it('is checked before the commands that people type', () => {
    for (const name of ['build', 'test', 'alexis', 'storybook', 'bench'])
      assert.equal(project.scripts[`pre${name}`], 'node scripts/platform/require-node.cjs', name);
  });

  it('is told in one plain sentence when it is too old', () => {
    const script = join(ROOT, 'scripts/platform/require-node.cjs');
    const asOld = `Object.defineProperty(process.versions, 'node', { value: '18.20.4' });`;
    const { status, stderr } = spawnSync(process.execPath, ['--import', `data:text/javascript,${asOld}`, script], {
      encoding: 'utf8',
    });
    assert.equal(stderr, 'Alexis Kit needs Node 22.18 or newer; this is Node 18.20.4.\n');
    assert.equal(status, 1);
  });

  it('is one that the version file of version managers names', () => {
    assert.equal(isEnough(`${read('.nvmrc').trim()}.0.0`, project.engines.node.replace('>=', '')), true);
  });
});

describe('the packages that bring Node', () => {
  // They do not say so themselves: npm would install them on Alpine, where they cannot run.
  it('are locked to systems with glibc', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as {
      readonly packages: Readonly<Record<string, { readonly libc?: readonly string[] }>>;
    };
    const found = Object.entries(packages).filter(([path]) => /^node_modules\/node-linux-/.test(path));
    assert.equal(found.length, 2);
    for (const [path, { libc }] of found) assert.deepEqual(libc, ['glibc'], path);
  });
});

describe('paths', () => {
  it('are made of file addresses by fileURLToPath, which knows drive letters and spaces', () => {
    const wrong = globSync('{scripts,server,content,api-mock,bench,test,.storybook}/**/*.{ts,js,mjs}', {
      cwd: ROOT,
      exclude: (path) => path.includes('node_modules'),
    }).filter((path) => /import\.meta\.url\)\.pathname/.test(read(path)));
    assert.deepEqual(wrong, []);
  });
});
